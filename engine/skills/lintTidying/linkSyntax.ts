import type { Finding } from '../skill.ts'
import type { Check, LintPage } from './lintPage.ts'
import { report } from './report.ts'

const reversed = /\(([^()[\]\n]+)\)\[((?:https?:\/\/|\.{1,2}\/|#|www\.)[^\]\s]*)\](?!\()/g
const spaced = /(!?\[[^[\]\n]{2,}\])( +)\(((?:https?:\/\/|\.{1,2}\/)?[^()\s]+(?:\([^()\s]*\)[^()\s]*)*)\)/g
const leftOverSyntax = /\]\(/g
const rule = 'lint/link-syntax'

/** A link that was meant but does not parse: the reader sees brackets and an address. */
export const linkSyntax: Check = {
  possible: (text) =>
    /\)\[(?:https?:|[.#/w])|\] +\(|\]\([^)\n]*(?:[ <]|$)|\[[^\]\n]{0,200}\[[^\]\n]{0,200}\]\(/m.test(text),
  find(page) {
    const findings: Finding[] = []
    const seen = new Set<number>()
    for (const match of page.visible.matchAll(reversed)) {
      seen.add(match.index)
      findings.push(
        report(page, rule, match.index, 'The brackets of this link are the wrong way round.', {
          edit: {
            start: match.index,
            end: match.index + match[0].length,
            text: `[${sourceOf(page, match.index + 1, match[1]!)}](${match[2]!})`,
          },
        }),
      )
    }
    for (const match of page.visible.matchAll(spaced)) {
      if (!/^https?:\/\//.test(match[3]!) && !page.exists(match[3]!)) continue
      const gap = match.index + match[1]!.length
      findings.push(
        report(page, rule, match.index, 'A space between `]` and `(` keeps this from being a link.', {
          edit: { start: gap, end: gap + match[2]!.length, text: '' },
        }),
      )
    }
    for (const match of page.visible.matchAll(leftOverSyntax)) {
      const finding = leftOver(page, match.index)
      if (finding) findings.push(finding)
    }
    return findings
  },
}

function sourceOf(page: LintPage, start: number, visible: string): string {
  return page.text.slice(start, start + visible.length)
}

/** `](` that a reader sees. The destination tells which repair, if any, is the only one. */
function leftOver(page: LintPage, bracket: number): Finding | undefined {
  const open = bracket + 2
  const lineEnd = page.text.indexOf('\n', open) === -1 ? page.text.length : page.text.indexOf('\n', open)
  const rest = page.text.slice(open, lineEnd).replace(/\s+$/, '')
  const closed = /^([^()]*(?:\([^()]*\)[^()]*)*)\)/.exec(rest)?.[1]
  const opening = page.visible.lastIndexOf('[', bracket)
  if (opening === -1 || page.visible.slice(opening, bracket).includes('\n\n')) return undefined
  if (closed === undefined) {
    const whole = /^https?:\/\/[^\s()|<>"']*[\w/]$/.test(rest)
    return report(page, rule, opening, 'This link is never closed, so it shows as text.', {
      ...(whole && { edit: { start: open + rest.length, end: open + rest.length, text: ')' } }),
    })
  }
  const destination = closed.trim()
  if (/\s/.test(destination)) {
    const encoded = destination.replaceAll(' ', '%20')
    return report(page, rule, opening, 'A space in the destination keeps this from being a link.', {
      ...(page.exists(encoded) && { edit: { start: open, end: open + closed.length, text: encoded } }),
    })
  }
  return report(page, rule, opening, 'This link does not parse, so its brackets show as text.')
}
