import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import type { Link } from '../../documents/markdown/outline.ts'
import type { Library, Page } from '../library.ts'
import type { Listing } from '../listing/readListing.ts'
import type { Finding } from '../skill.ts'
import { insertEntries } from './insertEntries.ts'
import { linkLists, pageLists, type PageList } from './pageLists.ts'

/** What the finding needs to know of a page. */
interface EntryFacts {
  readonly links: readonly Link[]
  readonly title?: string
  readonly isPointer: boolean
}

/** A list that has this share of a folder's pages means to have them all. */
const share = 0.6
const fewest = 3

/** Pages that an index lists the neighbours of, but not themselves. */
export function findMissingEntries<F extends EntryFacts>(
  library: Library<F>,
  pages: readonly Page<F>[],
  listing: Listing,
): readonly Finding[] {
  const byFolder = Map.groupBy(pages, ({ path }) => folderOf(path))
  const indexes = pages.filter(
    ({ role, generated, path }) => role === 'index' && !generated && isBelow(path, library.scope),
  )
  return indexes.flatMap((index) => {
    const targets = library.localLinks(index).map(({ resolution }) => resolution)
    const linked = new Set(targets.map((target) => (target.kind === 'found' ? target.path : undefined)))
    const lists = library.closer(index, linkLists).flatMap((list) => pageLists(library, index.path, list))
    return lists.flatMap((list) => {
      if (!isBelow(list.folder, folderOf(index.path)) || list.entries.length < fewest) return []
      const listed = new Set(list.entries.map(({ target }) => target))
      const neighbours = byFolder.get(list.folder) ?? []
      const belong = neighbours.filter(
        (page) => listed.has(page.path) || (mayBeListed(page, index) && listing.mayBeListed(page)),
      )
      const missing = belong.filter(({ path }) => !linked.has(path))
      if (missing.length === 0 || listed.size < belong.length * share) return []
      return [describe(library, index, list, belong.length, missing)]
    })
  })
}

/** What a list of pages is expected to have: no papers, no templates, no pages that only point elsewhere. */
function mayBeListed({ path, role, facts }: Page<EntryFacts>, index: Page): boolean {
  return path !== index.path && (role === 'page' || role === 'record') && !facts.isPointer
}

function describe(
  library: Library<EntryFacts>,
  { path: index }: Page,
  list: PageList,
  of: number,
  missing: readonly Page[],
): Finding {
  const paths = missing.map(({ path }) => path)
  const edits = insertEntries(index, list, paths, (path) => library.page(path)?.facts.title)
  const [{ line, column, source }] = list.entries
  const names = paths.map((path) => path.slice(list.folder === '' ? 0 : list.folder.length + 1))
  return {
    rule: 'orphans/missing-entry',
    path: index,
    line,
    column,
    message: `This list has ${of - missing.length} of the ${of} pages of its folder; missing: ${names.join(', ')}.`,
    evidence: [source, `… ${list.entries.length} entries; not linked anywhere on this page: ${names.join(', ')}`].join(
      '\n',
    ),
    ...(edits ? { fix: { kind: 'edit', edits } } : { options: names.map((name) => `add ${name}`) }),
  }
}
