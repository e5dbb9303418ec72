import type { Link } from '../../documents/markdown/outline.ts'
import type { Library, Page } from '../library.ts'
import type { Finding, Skill } from '../skill.ts'
import { chooseAnchor } from './anchorCandidate.ts'
import { describeLostAnchor } from './describeLostAnchor.ts'
import { findAnchors } from './findAnchors.ts'
import { findClaims } from './findClaims.ts'
import { readInbound, type Inbound } from './inbound.ts'
import { findFragments, hasAnchor, type Anchors, type LostAnchor } from './lostAnchor.ts'

interface AnchorFacts extends Anchors {
  readonly links: readonly Link[]
  /** Takes in text from elsewhere, and with it anchors that cannot be seen in its own text. */
  readonly includes: boolean
}

/** An anchor in more places than this tells nothing of which one was meant. */
const mostPlaces = 2
const fences = /^([ \t>]*)(`{3,}|~{3,})[^]*?^[ \t>]*\2/gm
const ofMdBook = String.raw`\{\{#(?:include|template)`
const ofHugo = String.raw`\{\{[<%]\s*(?:include|readfile|partial|render)`
const ofLiquid = String.raw`\{%-?\s*(?:include|render)`
const onItsOwnLine = String.raw`^\s*(?:--8<--|\.\. include|!!!include|@include)`
const ofMdx = String.raw`^import\s.+\sfrom\s+['"][^'"]+\.mdx?['"]`
const includes = new RegExp([ofMdBook, ofHugo, ofLiquid, onItsOwnLine, ofMdx].join('|'), 'm')

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
  }),
  judge(library) {
    const inbound = readInbound(library)
    return library.asked.flatMap((page) =>
      findLost(library, page)
        .flatMap((lost) => judgeAnchor(library, inbound, lost))
        .sort((a, b) => a.line - b.line || (a.column ?? 0) - (b.column ?? 0)),
    )
  },
}

/** The links of a page whose pages lack their anchors. Only what these pages say can change the answer. */
function findLost(library: Library<AnchorFacts>, page: Page<AnchorFacts>): readonly LostAnchor[] {
  const { space, recall } = library
  const links = library.localLinks(page)
  const fragments = recall(`fragments/${page.path}`, [links, space], () => findFragments(space, links))
  const targets = [...new Set(fragments.map(({ target }) => target))].map((path) => library.page(path))
  return recall(`lost/${page.path}`, [fragments, space, ...targets], () => {
    const anchors = new Map(targets.flatMap((target) => (target ? [[target.path, anchorsOf(library, target)]] : [])))
    return fragments.flatMap((fragment) => {
      const known = anchors.get(fragment.target)
      return !known || hasAnchor(space, fragment, known) ? [] : [{ from: page.path, ...fragment }]
    })
  })
}

function anchorsOf({ recall }: Library, { path, facts }: Page<AnchorFacts>): ReadonlySet<string> {
  return recall(`anchors/${path}`, [facts], () => new Set(facts.anchors))
}

function judgeAnchor(library: Library<AnchorFacts>, inbound: Inbound, lost: LostAnchor): readonly Finding[] {
  const [page, target] = [library.page(lost.from), library.page(lost.target)]
  if (!page || !target) return []
  const links = library.localLinks(page)
  const place = `${lost.from}:${lost.link.urlSpan.start}`
  const resembling = library.recall(`resembling/${place}`, [lost, target.facts, links], () => {
    const isClaimed = findClaims(page.facts.links, links, lost)
    return findAnchors(target.facts, lost).map((one) => ({ ...one, claimed: isClaimed(one.anchor) }))
  })
  const candidates = resembling.map((one) => inbound.weigh(lost, one))
  const pages = inbound.pagesWith(lost.fragment)
  const elsewhere = pages.length <= mostPlaces ? pages : []
  const chosen = chooseAnchor(lost.fragment, candidates, elsewhere.length > 0)
  return !chosen && target.facts.includes ? [] : [describeLostAnchor(lost, candidates, chosen, elsewhere)]
}
