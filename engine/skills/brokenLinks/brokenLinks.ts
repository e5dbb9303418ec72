import type { FilePath } from '../../documents/document.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import type { Link } from '../../documents/markdown/outline.ts'
import type { Library, Page } from '../library.ts'
import { askInstead } from '../brake/askInstead.ts'
import { brakeLinks } from '../brake/brakeLinks.ts'
import { languageOfPath } from '../reading/languageOfPath.ts'
import { orderFindings } from '../reading/orderFindings.ts'
import { quoteOf } from '../reading/quoteOf.ts'
import type { Finding, Skill } from '../skill.ts'
import { findLostNames } from '../wikilinks/findLostNames.ts'
import { openVocabulary } from '../openVocabulary.ts'
import { askForSettings } from './askForSettings.ts'
import { findBroken, isServedFromRoot, isSurelyBroken, type BrokenLink } from './brokenLink.ts'
import type { Candidate } from './candidate.ts'
import { chooseCandidate } from './chooseCandidate.ts'
import { describeBrokenLink } from './describeBrokenLink.ts'
import { weighEvidence, type EvidenceFacts, type Witness } from './evidence.ts'
import { findCandidates } from './findCandidates.ts'
import { describeForeignFolder, findForeignFolders, readForeignLinks, type ForeignLinks } from './foreignFolder.ts'
import { findCarried, findFormerFolder } from './formerFolder.ts'
import { readHabits, type Habits } from './habits.ts'
import { differingWords } from './differingWords.ts'
import { describeMissingScheme, readMissingScheme } from './missingScheme.ts'
import { speaksAgainst } from './speaksAgainst.ts'
import { spellTarget } from './spellTarget.ts'

interface LinkFacts extends EvidenceFacts {
  readonly links: readonly Link[]
}

/** What leads nowhere from one page, before other pages are asked. */
interface PageLinks {
  readonly habits: Habits
  readonly broken: readonly BrokenLink[]
  readonly foreign: ForeignLinks
}

/** A broken link with everything that it may have meant. */
interface Suspect {
  readonly link: BrokenLink
  readonly candidates: readonly Candidate[]
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
    const brakes = brakeLinks(
      library,
      [...pages.values()].flatMap(({ broken }) => broken.filter((link) => !foreignFolders.has(link))),
    )
    const found = library.asked.flatMap((page) => {
      const own = pages.get(page.path) ?? read(page)
      const foreign = own.broken.flatMap((link) => {
        const folder = foreignFolders.get(link)
        return folder?.links[0] === link ? [describeForeignFolder(folder)] : []
      })
      const rest = own.broken.filter((link) => !foreignFolders.has(link))
      return [...foreign, ...judgePage(library, isWord, page, own, rest)]
    })
    const judged = new Set([...pages.values()].flatMap(({ broken }) => broken.map(({ link }) => link)))
    const asked = askForSettings(library, (link) => judged.has(link))
    const rest = askInstead(library, brakes, found).filter(isUnserved(library, pages))
    return orderFindings([...asked, ...rest, ...findLostNames(library)])
  },
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
    return { habits, broken, foreign: readForeignLinks(space, habits, links, broken) }
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
  const suspects = recall(`suspects/${path}`, [space, habits, ...broken], () => findSuspects(library, habits, broken))
  const targets = suspects.flatMap(({ candidates }) => candidates.map(({ target }) => target))
  const witnesses = [...new Set(targets.filter(isMarkdown))].flatMap((target): Witness[] => {
    const page = library.page(target)
    return page ? [{ page, names: library.anchorsOf(target, page.facts.anchors) }] : []
  })
  const words = suspects.flatMap(({ link, candidates }) =>
    candidates.flatMap(({ slip, target }) => (slip === 'typing' ? differingWords(link.path, target).gone : [])),
  )
  const known = [...new Set(words)].filter(isWord).join(' ')
  const links = library.localLinks(page)
  const inputs = [suspects, links, known, ...witnesses.flatMap(({ page, names }) => [page, names])]
  return recall(`findings/${path}`, inputs, () => {
    const byPath = new Map(witnesses.map((witness) => [witness.page.path, witness]))
    const isKnown = new Set(known.split(' '))
    return suspects.flatMap(({ link, candidates }) => {
      const scheme = readMissingScheme(link.link.url)
      if (scheme) return [describeMissingScheme(link, scheme)]
      const evidence = weighEvidence((target) => byPath.get(target), link)
      const spell = (candidate: Candidate) => spellTarget(link, candidate, space.root, habits.leadsWithDot)
      const leads = (one: Candidate) => leadsThere(library, habits, link, one, spell(one))
      const best = chooseCandidate(candidates, evidence)
      const chosen = best && leads(best) ? best : undefined
      if (!chosen && !isSurelyBroken(habits, link)) return []
      const around = { space, evidence, links, isWord: (word: string) => isKnown.has(word) }
      const against = (candidate: Candidate) => speaksAgainst(around, link, candidate)
      const quote = library.closer(page, quoteOf(link.link))
      return [describeBrokenLink({ broken: link, quote, candidates, chosen, spell, against, leads })]
    })
  })
}

/** The repaired link leads to what it was written for, as the site reads it: a page that is served has an address. */
function leadsThere(
  library: Library<LinkFacts>,
  { namesFiles }: Habits,
  { from, link, path: meant }: BrokenLink,
  { target, form }: Candidate,
  spelling: string,
): boolean {
  const site = library.siteOf(from)?.site
  const other = library.siteOf(target)?.site
  // Books beside each other have pages of the same names: a name is no proof of a page of a neighbour.
  if (site && other && site !== other && isMarkdown(target)) return false
  // A page that no site serves from its place has no address from which one of a site could be reached.
  if (form !== 'file' && site?.addressOf(from) === undefined && (other ?? site)?.addressOf(target) !== undefined)
    return false
  // Who links in their own language does not mean another one's page, which is there until somebody translates it.
  const language = languageOfPath(from)
  if (language !== undefined && languageOfPath(meant) === language && languageOfPath(target) !== language) return false
  const led = library.follow(from, spelling, link.kind)
  if (led?.kind !== 'found' || !isBelow(led.path, target)) return led?.kind === 'unknown'
  const isServed = site?.addressOf(from) !== undefined && site.addressOf(target) !== undefined
  return led.by === 'site' || namesFiles || !isServed
}

function findSuspects(
  { space }: Library<LinkFacts>,
  habits: Habits,
  broken: readonly BrokenLink[],
): readonly Suspect[] {
  const former = findFormerFolder(space, habits, broken)
  return broken.map((link) => {
    if (readMissingScheme(link.link.url)) return { link, candidates: [] }
    const carried = former === undefined ? [] : findCarried(space, habits, link, former)
    return { link, candidates: [...carried, ...findCandidates(space, habits, link)] }
  })
}
