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

/** The finding for a lost anchor: a repair if one was chosen, else what a person may choose from. */
export function describeLostAnchor(
  lost: LostAnchor,
  candidates: readonly AnchorCandidate[],
  chosen: AnchorCandidate | undefined,
  elsewhere: readonly FilePath[],
): Finding {
  const { from, link, target, fragment } = lost
  const start = link.urlSpan.start + link.url.indexOf('#') + 1
  const page = target === from ? 'this page' : target
  const finding = {
    rule: 'anchors/missing',
    path: from,
    line: link.urlSpan.line,
    column: link.urlSpan.column,
    message: `The link \`${link.url}\` names #${fragment}, which ${page} does not have.`,
  }
  if (chosen) {
    const text = encodeLike(link.url, chosen.anchor)
    return {
      ...finding,
      evidence: `No anchor #${fragment} in ${page}; #${chosen.anchor} ${because[chosen.slip]}.`,
      fix: { kind: 'edit', edits: [{ path: from, start, end: link.urlSpan.end, text }] },
    }
  }
  const near = [...candidates].sort((a, b) => a.distance - b.distance).map(({ anchor }) => `#${anchor}`)
  const options = [...near, ...elsewhere.map((path) => `${path}#${fragment}`)].slice(0, mostOptions)
  if (options.length === 0) {
    return { ...finding, evidence: `No anchor #${fragment} in ${page}, and none that resembles it.` }
  }
  return { ...finding, evidence: `No anchor #${fragment} in ${page}; nearest are ${options.join(', ')}.`, options }
}

function encodeLike(url: string, anchor: string): string {
  const written = url.slice(url.indexOf('#'))
  if (!/%[0-9a-f]{2}/i.test(written)) return anchor
  const encoded = encodeURIComponent(anchor)
  return /%(?:[a-f].|.[a-f])/.test(written) ? encoded.replace(/%../g, (byte) => byte.toLowerCase()) : encoded
}
