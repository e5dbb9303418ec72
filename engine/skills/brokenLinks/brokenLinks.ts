import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import type { Link } from '../../documents/markdown/outline.ts'
import type { Library, Page } from '../library.ts'
import { askInstead } from '../brake/askInstead.ts'
import { brakeLinks } from '../brake/brakeLinks.ts'
import { orderFindings } from '../reading/orderFindings.ts'
import { quoteOf } from '../reading/quoteOf.ts'
import type { Finding, Skill } from '../skill.ts'
import { findLostNames } from '../wikilinks/findLostNames.ts'
import { openVocabulary } from '../openVocabulary.ts'
import { askForSettings } from './askForSettings.ts'
import { findBroken, isServedFromRoot, type BrokenLink } from './brokenLink.ts'
import type { Candidate } from './candidate.ts'
import type { EvidenceFacts, Witness } from './evidence.ts'
import { describeForeignFolder, findForeignFolders, readForeignLinks, type ForeignLinks } from './foreignFolder.ts'
import { readHabits, type Habits } from './habits.ts'
import { differingWords } from './differingWords.ts'
import { findSuspects } from './findSuspects.ts'
import { judgeSuspect } from './judgeSuspect.ts'

const mostAlike = 2

interface LinkFacts extends EvidenceFacts {
  readonly links: readonly Link[]
}

/** What leads nowhere from one page, before other pages are asked. */
interface PageLinks {
  readonly habits: Habits
  readonly broken: readonly BrokenLink[]
  readonly foreign: ForeignLinks
}

/** Finds links and images whose target is not there, and repairs those with exactly one right target. */
export const brokenLinks: Skill<LinkFacts> = {
  name: 'broken-links',
  version: 1,
  read: ({ outline }) => ({
    links: outline.links,
    anchors: [...outline.anchors],
    opening: outline.headings[0]?.text ?? '',
  }),
  judge(library) {
    const habitsOf = readHabits(library)
    const isWord = openVocabulary(library)
    const read = (page: Page<LinkFacts>) => readPage(library, page, habitsOf(page))
    const pages = new Map(library.pages.map((page) => [page.path, read(page)]))
    const foreignFolders = findForeignFolders([...pages].map(([path, { foreign }]) => ({ path, foreign })))
    const all = [...pages.values()].flatMap(({ broken }) => broken)
    const brakes = brakeLinks(
      library,
      all.filter((link) => !link.doubted && !foreignFolders.has(link)),
    )
    const rare = findRareDoubts(library, all)
    const found = library.asked.flatMap((page) => {
      const own = pages.get(page.path) ?? read(page)
      const foreign = own.broken.flatMap((link) => {
        const folder = foreignFolders.get(link)
        return folder?.links[0] === link ? [describeForeignFolder(folder)] : []
      })
      const rest = own.broken.filter((link) => !foreignFolders.has(link) && (!link.doubted || rare.has(link)))
      return [...foreign, ...judgePage(library, isWord, page, own, rest)]
    })
    const judged = new Set(
      [...pages.values()].flatMap(({ broken }) => broken.flatMap(({ link, doubted }) => (doubted ? [] : [link]))),
    )
    const asked = askForSettings(library, (link) => judged.has(link))
    const rest = askInstead(library, brakes, found).filter(isUnserved(library, pages))
    return orderFindings([...asked, ...rest, ...findLostNames(library)])
  },
}

/** Where several links name the same folder that nobody sees, it is no slip of the pen. */
function findRareDoubts({ siteOf }: Library, all: readonly BrokenLink[]): ReadonlySet<BrokenLink> {
  const doubted = Map.groupBy(
    all.filter((link) => link.doubted),
    ({ from, path, destination }) => {
      const isSeen = destination.absolute && siteOf(from)?.site?.hasFolder(folderOf(destination.path))
      return isSeen ? '' : folderOf(path)
    },
  )
  return new Set([...doubted].flatMap(([folder, alike]) => (folder === '' || alike.length <= mostAlike ? alike : [])))
}

/** False of a finding about a link that leads somewhere once a site that nobody knows serves its `static` folder. */
function isUnserved(
  { space, siteOf }: Library,
  pages: ReadonlyMap<FilePath, PageLinks>,
): (finding: Finding) => boolean {
  return ({ path, line, column }) =>
    siteOf(path)?.site !== undefined ||
    !pages
      .get(path)
      ?.broken.some(
        ({ link: { urlSpan }, destination }) =>
          urlSpan.line === line && urlSpan.column === column && isServedFromRoot(space, destination),
      )
}

/** What leads nowhere from a page. Only its links, the library's files and its habits can change the answer. */
function readPage(library: Library<LinkFacts>, page: Page<LinkFacts>, habits: Habits): PageLinks {
  const { space, recall } = library
  const links = library.localLinks(page)
  const isKnown = library.siteOf(page.path)?.site !== undefined
  return recall(`broken/${page.path}`, [links, space, JSON.stringify(habits), isKnown], () => {
    const broken = findBroken(space, habits, page.path, links, isKnown)
    return {
      habits,
      broken,
      foreign: readForeignLinks(
        space,
        habits,
        links,
        broken.filter(({ doubted }) => !doubted),
      ),
    }
  })
}

function judgePage(
  library: Library<LinkFacts>,
  isWord: (word: string) => boolean,
  page: Page<LinkFacts>,
  { habits }: PageLinks,
  broken: readonly BrokenLink[],
): readonly Finding[] {
  if (broken.length === 0) return []
  const { path } = page
  const { space, recall } = library
  const addresses = library.siteOf(path)?.site?.addresses()
  const suspects = recall(`suspects/${path}`, [space, habits, addresses, ...broken], () =>
    findSuspects(library, habits, broken),
  )
  const targets = suspects.flatMap(({ candidates, served, rooted }) => [
    ...[...candidates, ...(rooted?.candidates ?? [])].map(({ target }) => target),
    ...(served?.files.values() ?? []),
  ])
  const witnesses = [...new Set(targets.filter(isMarkdown))].flatMap((target): Witness[] => {
    const page = library.page(target)
    return page ? [{ page, names: library.anchorsOf(target, page.facts.anchors) }] : []
  })
  const words = suspects.flatMap(({ link, candidates, served, rooted }) => [
    ...wordsGone(link, candidates),
    ...(rooted ? wordsGone(rooted.link, rooted.candidates) : []),
    ...(served ? wordsGone(served.link, served.candidates) : []),
  ])
  const known = [...new Set(words)].filter(isWord).join(' ')
  const links = library.localLinks(page)
  const inputs = [suspects, links, known, ...witnesses.flatMap(({ page, names }) => [page, names])]
  return recall(`findings/${path}`, inputs, () => {
    const byPath = new Map(witnesses.map((witness) => [witness.page.path, witness]))
    const isKnown = new Set(known.split(' '))
    const witnessAt = (target: FilePath) => byPath.get(target)
    return suspects.flatMap((suspect) => {
      const quote = library.closer(page, quoteOf(suspect.link.link))
      return judgeSuspect(library, habits, suspect, { quote, links, witnessAt, isWord: (word) => isKnown.has(word) })
    })
  })
}

function wordsGone({ path }: BrokenLink, candidates: readonly Candidate[]): readonly string[] {
  return candidates.flatMap(({ slip, target }) => (slip === 'typing' ? differingWords(path, target).gone : []))
}
