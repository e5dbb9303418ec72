import { documentedNames } from '../../documents/markdown/blockName.ts'
import type { Link } from '../../documents/markdown/outline.ts'
import type { AnchorNames, Library, Page } from '../library.ts'
import { askInstead } from '../brake/askInstead.ts'
import type { Brake } from '../brake/brake.ts'
import { brakeAnchors } from '../brake/brakeAnchors.ts'
import { openVocabulary } from '../openVocabulary.ts'
import { proofOf } from '../proofs.ts'
import { orderFindings } from '../reading/orderFindings.ts'
import { quoteOf } from '../reading/quoteOf.ts'
import type { Finding, Skill } from '../skill.ts'
import { findLostHeadings } from '../wikilinks/findLostHeadings.ts'
import { chooseAnchor, isLonger, isSlip, type AnchorCandidate } from './anchorCandidate.ts'
import { describeLostAnchor } from './describeLostAnchor.ts'
import { findAnchors } from './findAnchors.ts'
import { findClaims } from './findClaims.ts'
import { readInbound, type Inbound } from './inbound.ts'
import { speaksAgainst } from './speaksAgainst.ts'
import { readOpenness, type Openness } from './readOpenness.ts'
import { findFragments, hasAnchor, type Anchors, type FragmentLink, type LostAnchor } from './lostAnchor.ts'

interface AnchorFacts extends Anchors {
  readonly links: readonly Link[]
  /** Takes in text from elsewhere, and with it anchors that cannot be seen in its own text. */
  readonly includes: boolean
  /** Code whose documentation the build fills in, with anchors that begin with these names. */
  readonly documented: readonly string[]
}

/** Ids that every page of some tool has, made by its theme. */
const madeByTheme = /^(?:_top|top|content|main|toc|table-of-contents|VPContent|app|__docusaurus\w*)$/
/** An anchor in more places than this tells nothing of which one was meant. */
const mostPlaces = 2
const fences = /^([ \t>]*)(`{3,}|~{3,})[^]*?^[ \t>]*\2/gm
const ofMdBook = String.raw`\{\{#(?:include|template)`
const ofHugo = String.raw`\{\{[<%]\s*(?:include|readfile|partial|render)`
const ofLiquid = String.raw`\{%-?\s*(?:include|render)`
const onItsOwnLine = String.raw`^\s*(?:--8<--|\.\. include|!!!include|@include)`
const ofMdx = String.raw`^import\s.+\sfrom\s+['"][^'"]+\.mdx?['"]`
const ofDocfx = String.raw`\[!(?:INCLUDE|include)[ []`
const ofQuarto = String.raw`\{\{< include `
/** A heading that only holds a comment is filled in by a hook of the build. */
const ofHooks = String.raw`^#{1,6}[ \t]+<!--[^\n]*-->[ \t]*$`
const parts = [ofMdBook, ofHugo, ofLiquid, onItsOwnLine, ofMdx, ofDocfx, ofQuarto, ofHooks]
const includes = new RegExp(parts.join('|'), 'm')

/**
 * Finds `#fragments` that name no anchor of the page they point at, and repairs those with exactly one right anchor.
 */
export const brokenAnchors: Skill<AnchorFacts> = {
  name: 'broken-anchors',
  version: 1,
  read: ({ text, outline }) => ({
    links: outline.links,
    headings: outline.headings.map((heading) => ({ slug: heading.slug, text: heading.text })),
    anchors: [...outline.anchors],
    includes: includes.test(text) && includes.test(text.replace(fences, '')),
    documented: documentedNames(text),
  }),
  judge(library) {
    const isWord = openVocabulary(library)
    const inbound = readInbound(library)
    const fragments = library.pages.flatMap((page) => fragmentsOf(library, page))
    const openness = readOpenness(library, fragments, (path) => {
      const target = library.page(path)
      return target && library.anchorsOf(path, target.facts.anchors)
    })
    const found = library.asked.flatMap((page) =>
      findLost(library, page).flatMap((lost) => judgeAnchor(library, isWord, inbound, openness(lost.target), lost)),
    )
    const asked = askInstead(library, found.length === 0 ? [] : findBrakes(library), found)
    return orderFindings([...asked, ...findLostHeadings(library)])
  },
}

/** What would make many lost anchors of the library right at once. */
function findBrakes(library: Library<AnchorFacts>): readonly Brake[] {
  const lost = library.pages.flatMap((page) => findLost(library, page))
  const isLost = new Set(lost.map(({ link }) => link))
  const all = library.pages.flatMap((page) =>
    fragmentsOf(library, page).map((fragment) => ({ from: page.path, ...fragment })),
  )
  return brakeAnchors({
    library,
    lost,
    working: all.filter(({ link }) => !isLost.has(link)),
    headingsOf: (path) => library.page(path)?.facts.headings.map(({ text }) => text) ?? [],
  })
}

/** The links of a page whose pages lack their anchors. Only what these pages say can change the answer. */
function findLost(library: Library<AnchorFacts>, page: Page<AnchorFacts>): readonly LostAnchor[] {
  const { space, recall } = library
  const fragments = fragmentsOf(library, page)
  const targets = [...new Set(fragments.map(({ target }) => target))].map((path) => library.page(path))
  const names = targets.map((target) => (target ? library.anchorsOf(target.path, target.facts.anchors) : undefined))
  return recall(`lost/${page.path}`, [fragments, space, ...targets, ...names], () => {
    const known = new Map(targets.flatMap((target, at) => (target ? [[target.path, names[at]!]] : [])))
    return fragments.flatMap((fragment) => {
      const there = known.get(fragment.target)
      return !there || isThere(library, fragment, there) ? [] : [{ from: page.path, ...fragment }]
    })
  })
}

function fragmentsOf(library: Library<AnchorFacts>, page: Page<AnchorFacts>): readonly FragmentLink[] {
  const links = library.localLinks(page)
  return library.recall(`fragments/${page.path}`, [links, library.space], () => findFragments(library.space, links))
}

function isThere(library: Library, fragment: FragmentLink, { ids, built }: AnchorNames): boolean {
  if (built?.has(fragment.fragment)) return true
  const pageSite = library.siteOf(fragment.target)
  if (!pageSite?.site) return hasAnchor(library.space, fragment, ids)
  if (pageSite.likely && hasAnchor(library.space, fragment, ids)) return true
  return ids.has(fragment.fragment) || madeByTheme.test(fragment.fragment)
}

/** `pond.Fish.swim`, `pond.Fish` and `pond.Fish--notes` belong to `pond.Fish`. */
function isMember(fragment: string, name: string): boolean {
  return fragment.startsWith(name) && !/^\w/.test(fragment.slice(name.length))
}

function judgeAnchor(
  library: Library<AnchorFacts>,
  isWord: (word: string) => boolean,
  inbound: Inbound,
  openness: Openness,
  lost: LostAnchor,
): readonly Finding[] {
  if (openness === 'none') return []
  const [page, target] = [library.page(lost.from), library.page(lost.target)]
  if (!page || !target) return []
  if (target.facts.documented.some((name) => isMember(lost.fragment, name))) return []
  const links = library.localLinks(page)
  const place = `${lost.from}:${lost.link.urlSpan.start}`
  const ids = library.siteOf(target.path)?.site ? library.anchorsOf(target.path, target.facts.anchors).ids : undefined
  const resembling = library.recall(`resembling/${place}`, [lost, target.facts, ids, links], () => {
    const isClaimed = findClaims(page.facts.links, links, lost)
    return findAnchors(target.facts, ids, lost).map((one) => ({ ...one, claimed: isClaimed(one.anchor) }))
  })
  const candidates = resembling.map((one) => inbound.weigh(lost, one))
  const pages = inbound.pagesWith(lost.fragment)
  const elsewhere = pages.length <= mostPlaces ? pages : []
  const chosen = chooseAnchor(lost.fragment, candidates, elsewhere.length > 0)
  const against = (candidate: AnchorCandidate) => speaksAgainst(isWord, lost, candidate)
  const isProved = chosen !== undefined && proofOf('anchors', chosen.slip)?.repairs && against(chosen).length === 0
  // A page may hold more than is written in it: then only a slip of the pen proves that none of that is meant.
  const includes = target.facts.includes && !ids
  if (!isProved && (includes || openness === 'slips')) return []
  if (chosen && openness === 'slips' && !isSlip(chosen) && !isLonger(lost.fragment, chosen)) return []
  return [
    describeLostAnchor({
      lost,
      quote: library.closer(page, quoteOf(lost.link)),
      candidates,
      chosen,
      isProved: isProved === true,
      elsewhere,
      against,
    }),
  ]
}
