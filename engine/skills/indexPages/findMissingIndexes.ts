import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import type { Link } from '../../documents/markdown/outline.ts'
import type { Library, Page } from '../library.ts'
import { readListing } from '../listing/readListing.ts'
import type { PageText } from '../reading/pageText.ts'
import { splitSentences } from '../reading/splitSentences.ts'
import type { Reading } from '../reading/reading.ts'
import type { Finding } from '../skill.ts'

/** What the finding needs to know of every page. */
export interface IndexFacts {
  readonly links: readonly Link[]
  readonly title?: string
}

const enough = 3
/** A page that links to this share of a folder's pages is an index of it. */
const share = 0.6

/** Folders of pages that nothing introduces; a list is written only where the library has such lists. */
export function findMissingIndexes(library: Library<IndexFacts>): readonly Finding[] {
  const { root, scope, space, pages } = library
  const listing = readListing(library)
  if (listing.menuIsUnseen) return []
  const folders = Map.groupBy(pages, ({ path }) => folderOf(path))
  const indexOf = findIndexes(library)
  const models = [...folders].flatMap(([folder, own]) => {
    const index = own.find(({ role, generated }) => role === 'index' && !generated)
    return index && own.length > enough && indexOf(folder, own) === index.path ? [index] : []
  })
  const findings: Finding[] = []
  for (const [folder, all] of folders) {
    const own = all.filter(listing.mayBeListed)
    const [first, ...others] = own.filter(({ role }) => role === 'page')
    const inScope = folder !== root && isBelow(folder, scope)
    if (!first || !inScope || others.length + 1 < Math.max(enough, own.length) || indexOf(folder, own)) continue
    if (space.sites.some((site) => isBelow(folder, site))) continue
    const siblings = [...folders].filter(
      ([other, pages]) => other !== folder && folderOf(other) === folderOf(folder) && pages.length >= enough,
    )
    const having = siblings.filter(([other]) => models.some(({ path }) => folderOf(path) === other)).length
    findings.push(describe(library, folder, [first, ...others], models, having * 2 > siblings.length))
  }
  return findings
}

/** Answers for a folder and its pages which page is an index of them, wherever it lies. */
function findIndexes(library: Library<IndexFacts>): (folder: FilePath, own: readonly Page[]) => FilePath | undefined {
  const linking = new Map<FilePath, Map<FilePath, ReadonlySet<FilePath>>>()
  for (const page of library.pages) {
    for (const [folder, targets] of targetsByFolder(library, page)) {
      const known = linking.get(folder) ?? new Map<FilePath, ReadonlySet<FilePath>>()
      linking.set(folder, known.set(page.path, targets))
    }
  }
  return (folder, own) => {
    const listed = own.filter(({ role }) => role === 'page' || role === 'record')
    for (const [from, targets] of linking.get(folder) ?? []) {
      if (listed.filter(({ path }) => targets.has(path)).length >= listed.length * share) return from
    }
    return undefined
  }
}

/** What a page links to, by the folders it lies in. */
function targetsByFolder(
  library: Library<IndexFacts>,
  page: Page<IndexFacts>,
): ReadonlyMap<FilePath, ReadonlySet<FilePath>> {
  const links = library.localLinks(page)
  return library.recall(`targets/${page.path}`, [links], () => {
    const folders = new Map<FilePath, Set<FilePath>>()
    for (const { resolution } of links) {
      if (resolution.kind !== 'found' || resolution.path === page.path) continue
      const folder = folderOf(resolution.path)
      folders.set(folder, (folders.get(folder) ?? new Set()).add(resolution.path))
    }
    return folders
  })
}

function describe(
  library: Library<IndexFacts>,
  folder: FilePath,
  pages: readonly [Page<IndexFacts>, ...Page<IndexFacts>[]],
  models: readonly Page[],
  isHabit: boolean,
): Finding {
  const named = models.filter(({ path }) => path.endsWith('/index.md')).length * 2 > models.length
  const name = named ? 'index.md' : 'README.md'
  const certain =
    isHabit &&
    models.length >= 2 &&
    pages.every(({ facts: { title } }) => title !== undefined && !/[[\]\\]/.test(title))
  const lines = pages.map((page) => {
    const sentence = library.closer(page, firstSentence)
    const file = encodeURI(page.path.slice(folder.length + 1))
    return `- [${page.facts.title}](${file})${sentence ? `: ${sentence}` : ''}`
  })
  const heading = folder
    .slice(folder.lastIndexOf('/') + 1)
    .replace(/[-_]+/g, ' ')
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
  const others = models.slice(0, 3).map(({ path }) => path)
  return {
    rule: 'index/missing-index',
    path: pages[0].path,
    line: 1,
    message: `${folder}/ has ${pages.length} pages and no page that lists them.`,
    evidence: [
      ...pages.slice(0, 10).map(({ path }) => path),
      ...(models.length >= 2 ? [`other folders have one: ${others.join(', ')}`] : []),
    ].join('\n'),
    ...(certain
      ? { fix: { kind: 'create', path: `${folder}/${name}`, text: `# ${heading}\n\n${lines.join('\n')}\n` } }
      : { options: [`write ${folder}/${name} with one line for each page`] }),
  }
}

/** The first sentence of a page's first real paragraph; empty where the page opens otherwise. */
const firstSentence: Reading<string> = {
  name: 'index-pages/first-sentence',
  version: 1,
  read({ blocks, plain }: PageText) {
    const start = blocks.findIndex(({ kind }) => kind === 'heading') + 1
    const block = blocks[start]
    const sentence = block?.kind === 'paragraph' ? (splitSentences(plain(block))[0]?.text.trim() ?? '') : ''
    const isWhole = sentence.length >= 20 && sentence.length <= 200 && /[.!?。]$/.test(sentence)
    return isWhole && !/[[\]<>|*_`]|https?:/.test(sentence) ? sentence : ''
  },
}
