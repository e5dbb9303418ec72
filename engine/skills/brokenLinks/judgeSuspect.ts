import type { FilePath } from '../../documents/document.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import type { Library, LocalLink } from '../library.ts'
import { languageOfPath } from '../reading/languageOfPath.ts'
import type { Finding } from '../skill.ts'
import { isSurelyBroken, type BrokenLink } from './brokenLink.ts'
import type { Candidate } from './candidate.ts'
import { chooseCandidate } from './chooseCandidate.ts'
import { describeBrokenLink } from './describeBrokenLink.ts'
import { weighEvidence, type Evidence, type EvidenceFacts, type Witness } from './evidence.ts'
import type { Habits } from './habits.ts'
import { describeMissingScheme, readMissingScheme } from './missingScheme.ts'
import type { Suspect } from './findSuspects.ts'
import type { AddressSearch } from './searchAddresses.ts'
import { speaksAgainst } from './speaksAgainst.ts'
import { spellTarget } from './spellTarget.ts'

/** These say by themselves that nothing else was meant, wherever a site serves what nobody sees. */
const ofThePen: readonly Finding['proof'][] = ['typing', 'ending']

/** What is known around the broken links of one page. */
interface PageFacts {
  readonly quote: string
  /** Every link of the page that means a place of the library. */
  readonly links: readonly LocalLink[]
  witnessAt(target: FilePath): Witness | undefined
  isWord(word: string): boolean
}

/** What is found about a broken link: what it may have meant among the files, or else among the site's addresses. */
export function judgeSuspect(
  library: Library<EvidenceFacts>,
  habits: Habits,
  suspect: Suspect,
  page: PageFacts,
): readonly Finding[] {
  const { link, candidates, served, rooted } = suspect
  const { space } = library
  const scheme = readMissingScheme(link.link.url)
  if (scheme) return [describeMissingScheme(link, scheme)]
  const evidence = weighEvidence(page.witnessAt, link)
  const leads = (candidate: Candidate, spelling: string) => leadsThere(library, habits, link, candidate, spelling)
  const [byFile] = judge(habits, link, candidates, evidence, {
    quote: page.quote,
    spell: (candidate) => spellTarget(link, candidate, space.root, habits.leadsWithDot),
    against: (candidate) => speaksAgainst({ ...page, space, evidence }, link, candidate),
    leads,
  })
  const [fromRoot] =
    rooted && !byFile?.fix
      ? judge(habits, link, rooted.candidates, evidence, {
          quote: page.quote,
          spell: (candidate) => spellTarget(rooted.link, candidate, space.root, false),
          against: (candidate) => speaksAgainst({ ...page, space, evidence }, rooted.link, candidate),
          leads,
        })
      : []
  if (fromRoot?.fix) return [fromRoot]
  if (!served || byFile?.fix) return byFile ? [byFile] : []
  const [byAddress] = judgeAddress(habits, link, served, evidence, page, leads)
  if (byAddress?.fix || (byAddress?.options && !byFile?.options)) return [byAddress]
  return byFile ? [byFile] : []
}

function judgeAddress(
  habits: Habits,
  link: BrokenLink,
  { space, link: meant, candidates, files }: AddressSearch,
  evidence: Evidence,
  page: PageFacts,
  leads: (candidate: Candidate, spelling: string) => boolean,
): readonly Finding[] {
  const fileOf = (address: string) => files.get(address) ?? address
  const addressed: Evidence = {
    hasAnchor: (address) => evidence.hasAnchor(fileOf(address)),
    isNamed: (address) => evidence.isNamed(fileOf(address)),
    titleOf: (address) => evidence.titleOf(fileOf(address)),
  }
  const addressOf = new Map([...files].map(([address, file]) => [file, address]))
  const links = page.links.map((other) => {
    const address = other.resolution.kind === 'found' ? addressOf.get(other.resolution.path) : undefined
    return other.resolution.kind === 'found' && address !== undefined
      ? { ...other, resolution: { ...other.resolution, path: address } }
      : other
  })
  const around = { ...page, links, space, evidence: addressed }
  const ending = /\.html?$/i.exec(link.destination.path)?.[0] ?? ''
  return judge(habits, link, candidates, addressed, {
    quote: page.quote,
    spell(candidate) {
      const spelling = spellTarget(meant, candidate, '', habits.leadsWithDot)
      return isMarkdown(fileOf(candidate.target)) && !spelling.endsWith('/') ? spelling + ending : spelling
    },
    against: (candidate) => speaksAgainst(around, meant, candidate),
    leads: (candidate, spelling) => leads({ ...candidate, target: fileOf(candidate.target), form: 'bare' }, spelling),
  })
}

interface Judging {
  readonly quote: string
  spell(candidate: Candidate): string
  against(candidate: Candidate): readonly string[]
  leads(candidate: Candidate, spelling: string): boolean
}

function judge(
  habits: Habits,
  broken: BrokenLink,
  candidates: readonly Candidate[],
  evidence: Evidence,
  { quote, spell, against, leads }: Judging,
): readonly Finding[] {
  const leadsTo = (candidate: Candidate) => leads(candidate, spell(candidate))
  const best = chooseCandidate(candidates, evidence)
  const chosen = best && leadsTo(best) ? best : undefined
  if (!chosen && !isSurelyBroken(habits, broken)) return []
  const finding = describeBrokenLink({ broken, quote, candidates, chosen, spell, against, leads: leadsTo })
  return broken.doubted && !ofThePen.includes(finding.proof) ? [] : [finding]
}

/** The repaired link leads to what it was written for, as the site reads it: a page that is served has an address. */
function leadsThere(
  library: Library<EvidenceFacts>,
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
