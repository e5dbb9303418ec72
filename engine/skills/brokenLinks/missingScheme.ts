import type { Finding } from '../skill.ts'
import type { BrokenLink } from './brokenLink.ts'

/** An address on another site that lacks its `https:` or `mailto:`, or stands in brackets. */
export interface MissingScheme {
  readonly address: string
  /** False where it might name a file, too. */
  readonly sure: boolean
}

const mail = /^[^\s/@:]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/i
const host = /^(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|edu|gov|info|app|rs|ai|eu|de|uk|fr|jp|cn)(?:[/?#]|$)/i
const bracketed = /^\(([a-z][a-z0-9+.-]*:\/\/[^\s()]+)\)$/i
const invisible = /^[\u200B-\u200D\u2060\uFEFF]+/

/** The address on another site that a destination without `https:` or `mailto:`, or in brackets, was meant to be. */
export function readMissingScheme(url: string): MissingScheme | undefined {
  const visible = url.replace(invisible, '')
  if (visible !== url && /^[a-z]+:\/\//i.test(visible)) return { address: visible, sure: true }
  const [, inside] = bracketed.exec(url) ?? []
  if (inside !== undefined) return { address: inside, sure: false }
  if (mail.test(url)) return { address: `mailto:${url}`, sure: true }
  if (host.test(url)) return { address: `https://${url}`, sure: false }
  return undefined
}

/** The finding for an address that is read as a file. */
export function describeMissingScheme({ from, link }: BrokenLink, { address, sure }: MissingScheme): Finding {
  const { start, end, line, column } = link.urlSpan
  const finding: Finding = {
    rule: 'links/missing-scheme',
    path: from,
    line,
    column,
    message: `The link \`${link.url}\` is read as a file of this library; it looks like ${address}.`,
    passage: link.url,
    evidence: `No file or folder of that name; as it is written, a browser looks for one beside the page.`,
  }
  if (!sure) return { ...finding, options: [address] }
  return { ...finding, proof: 'scheme', fix: { kind: 'edit', edits: [{ path: from, start, end, text: address }] } }
}
