import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import type { Library, Page } from '../library.ts'
import type { Listing } from '../listing/readListing.ts'
import { roleOf } from '../reading/roleOf.ts'
import type { Finding } from '../skill.ts'
import type { Reach } from './reach.ts'
import { unlinkedRecords } from './unlinkedRecords.ts'

/** What the finding needs to know of a page. */
interface OrphanFacts {
  /** Only says where its content went. */
  readonly isPointer: boolean
  /** Has a field that gives it a place in a menu. */
  readonly inMenu: boolean
}

/** Pages nobody can get to by links; where a whole folder is like that, the folder is the finding. */
export function findOrphans<F extends OrphanFacts>(
  { root, scope, space, recall }: Library<F>,
  pages: readonly Page<F>[],
  reach: Reach,
  listing: Listing,
): readonly Finding[] {
  if (listing.menuIsUnseen) return []
  const indexes = recall('indexes', [space], () => findIndexes(space.files))
  const isReached = ({ path, facts }: Page<F>): boolean =>
    listing.isListed(path) || facts.isPointer || facts.inMenu || reach.isLinked(path) || reach.isNamed(path)
  /** A link to a folder without an index page shows the list of its files. */
  const isOpen = (folder: FilePath) => folder !== root && reach.isLinked(folder) && !indexes.has(folder)

  const counted = pages.filter((page) => (page.role === 'page' || page.role === 'record') && listing.mayBeListed(page))
  const findings: Finding[] = []
  const records: Page[] = []
  for (const [folder, siblings] of Map.groupBy(counted, ({ path }) => folderOf(path))) {
    if (isOpen(folder)) continue
    for (const role of ['page', 'record'] as const) {
      const alike = siblings.filter((page) => page.role === role)
      const orphans = alike.filter((page) => !page.generated && !isReached(page))
      const inScope = orphans.filter(({ path }) => isBelow(path, scope))
      const [first] = inScope
      if (!first) continue
      const linked = alike.length - orphans.length
      const most = orphans.length >= 3 && orphans.length * 2 >= alike.length
      if (role === 'record' && (most || linked < 2)) records.push(...inScope)
      else if (most) findings.push(wholeFolder(first.path, folder, orphans, alike.length))
      else findings.push(...inScope.map(({ path }) => onePage(path, linked, indexes.get(folder))))
    }
  }
  return [...findings, ...unlinkedRecords(records, root)]
}

/** The first index of each folder. */
function findIndexes(files: readonly FilePath[]): ReadonlyMap<FilePath, FilePath> {
  const indexes = new Map<FilePath, FilePath>()
  for (const path of files) {
    const folder = folderOf(path)
    if (!indexes.has(folder) && roleOf(path) === 'index') indexes.set(folder, path)
  }
  return indexes
}

function onePage(path: FilePath, linked: number, index: FilePath | undefined): Finding {
  return {
    rule: 'orphans/unlinked-page',
    path,
    line: 1,
    message: 'No other page leads here.',
    evidence:
      'Searched every page for a link, every list and menu file for the name.' +
      (linked > 0 ? ` Linked neighbours: ${linked}.` : ''),
    options: [
      index ? `list it in ${index}` : 'link it from the page that leads to its subject',
      'remove it if it is out of use',
    ],
  }
}

function wholeFolder(first: FilePath, folder: FilePath, orphans: readonly Page[], of: number): Finding {
  const place = folder === '' ? 'the root folder' : `${folder}/`
  const names = orphans.map((page) => page.path.slice(page.path.lastIndexOf('/') + 1))
  const shown = names.slice(0, 12).join(', ') + (names.length > 12 ? ` and ${names.length - 12} more` : '')
  return {
    rule: 'orphans/unlinked-folder',
    path: first,
    line: 1,
    message: `${orphans.length} of ${of} pages in ${place} are linked from nowhere.`,
    evidence: shown,
    options: ['link the folder from the page that leads to its subject', 'give the folder an index page'],
  }
}
