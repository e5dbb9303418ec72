import type { Finding } from '../skill.ts'
import type { BrokenLink } from './brokenLink.ts'

/** The finding for an address on another site that lacks its `https:` or `mailto:`. */
export function describeAddress(
  { from, link }: BrokenLink,
  { address, sure }: { address: string; sure: boolean },
): Finding {
  const { start, end, line, column } = link.urlSpan
  const finding: Finding = {
    rule: 'links/missing-scheme',
    path: from,
    line,
    column,
    message: `The link \`${link.url}\` is read as a file of this library; it looks like ${address}.`,
    evidence: `No file or folder of that name; without its scheme a browser looks for one beside the page.`,
  }
  if (!sure) return { ...finding, options: [address] }
  return { ...finding, fix: { kind: 'edit', edits: [{ path: from, start, end, text: address }] } }
}
