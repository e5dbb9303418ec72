import type { FilePath } from '../../documents/document.ts'
import type { Finding } from '../skill.ts'
import type { AnchorCandidate, AnchorSlip } from './anchorCandidate.ts'
import type { LostAnchor } from './lostAnchor.ts'

const mostOptions = 5
const because: Readonly<Record<AnchorSlip, string>> = {
  case: 'differs only in upper and lower case',
  punctuation: 'differs only in punctuation',
  number: 'is the same heading under another number',
  typing: 'is one or two typing slips away',
  text: 'belongs to the heading that the link names',
  extended: 'is the only heading that has all the same words in order',
  renamed: 'is the only heading with nearly the same words',
}

/** A lost anchor with all that is known of it. */
interface Described {
  readonly lost: LostAnchor
  /** The link as the page has it. */
  readonly quote: string
  readonly candidates: readonly AnchorCandidate[]
  readonly chosen: AnchorCandidate | undefined
  /** Nothing speaks against the chosen one, and its kind of proof repairs. */
  readonly isProved: boolean
  /** Other pages that have an anchor of this name. */
  readonly elsewhere: readonly FilePath[]
  against(candidate: AnchorCandidate): readonly string[]
}

/** The finding for a lost anchor: a repair if one is proved, else what a person may choose from. */
export function describeLostAnchor(described: Described): Finding {
  const { lost, quote, candidates, chosen, isProved, elsewhere, against } = described
  const { from, link, target, fragment } = lost
  const start = link.urlSpan.start + link.url.indexOf('#') + 1
  const page = target === from ? 'this page' : target
  const finding = {
    rule: 'anchors/missing',
    path: from,
    line: link.urlSpan.line,
    column: link.urlSpan.column,
    message: `The link \`${link.url}\` names #${fragment}, which ${page} does not have.`,
    passage: link.url,
  }
  const said = `The page has \`${quote}\`, and no anchor #${fragment} is in ${page}`
  if (chosen && isProved) {
    const text = encodeLike(link.url, chosen.anchor)
    return {
      ...finding,
      evidence: `${said}; #${chosen.anchor} ${because[chosen.slip]}.`,
      proof: chosen.slip,
      fix: { kind: 'edit', edits: [{ path: from, start, end: link.urlSpan.end, text }] },
    }
  }
  const sorted = candidates.toSorted((a, b) => a.distance - b.distance).filter((candidate) => candidate !== chosen)
  const near = (chosen ? [chosen, ...sorted] : sorted).slice(0, mostOptions)
  const names = [...near.map(({ anchor }) => `#${anchor}`), ...elsewhere.map((path) => `${path}#${fragment}`)]
  const options = names.slice(0, mostOptions)
  if (options.length === 0) return { ...finding, evidence: `${said}, and none that resembles it.` }
  const evidence = `${said}; nearest are ${options.join(', ')}.`
  const objections = [...new Set(near.flatMap(against))]
  return objections.length === 0
    ? { ...finding, evidence, options }
    : { ...finding, evidence, options, against: objections }
}

function encodeLike(url: string, anchor: string): string {
  const written = url.slice(url.indexOf('#'))
  if (!/%[0-9a-f]{2}/i.test(written)) return anchor
  const encoded = encodeURIComponent(anchor)
  return /%(?:[a-f].|.[a-f])/.test(written) ? encoded.replace(/%../g, (byte) => byte.toLowerCase()) : encoded
}
