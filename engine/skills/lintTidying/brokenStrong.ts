import { defectAt, type Defect } from './defect.ts'
import type { Check } from './lintPage.ts'

const pair = /^([^*]*)\*\*([ \t]*)([^*\s](?:[^*]*[^*\s])?)([ \t]*)\*\*([^*]*)$/

/** What may stand before marks that open: nothing, a list marker or a quote. */
const opens = /^[\s>]*(?:[-+] |\d+[.)] )?\s*$/
const wordFirst = /^[\p{L}\p{Quotation_Mark}([`]/u

/**
 * `** bold**` shows its asterisks, because of the space inside. Certain is only a line with one such pair, where the
 * marks are no footnotes (`5 EUR**`), patterns (`src/**`), powers (`2 ** 3`) or arguments (`**args, **more`): what
 * opens with a space inside begins its line, and what closes with one ends a sentence, a label or the words before it.
 */
export const brokenStrong: Check = {
  possible: (text) => /\*\*[ \t]+[^*\n]+\*\*|\*\*[^*\n]+[ \t]+\*\*/.test(text),
  find(page) {
    const defects: Defect[] = []
    let offset = 0
    for (const line of page.visible.split('\n')) {
      const source = page.text.slice(offset, offset + line.length)
      const match = pair.exec(line)
      if (
        match &&
        source.split('**').length === 3 &&
        /\p{L}/u.test(match[3] ?? '') &&
        (match[2] !== '') !== (match[4] !== '') &&
        isMeantBold(match)
      ) {
        const [, before = '', lead = '', words = '', trail = ''] = match
        const start = offset + before.length
        const end = start + 4 + lead.length + words.length + trail.length
        const inner = page.text.slice(start + 2 + lead.length, start + 2 + lead.length + words.length)
        const left = lead && /\S$/.test(before) ? ' ' : ''
        const right = trail && /^[^\s,.;:!?)]/.test(page.text.slice(end)) ? ' ' : ''
        defects.push(
          defectAt(
            page,
            'lint/broken-strong',
            start,
            'A space inside `**` keeps this from being bold; the asterisks show.',
            {
              edit: { start, end, text: `${left}**${inner}**${right}` },
            },
          ),
        )
      }
      offset += line.length + 1
    }
    return defects
  },
}

function isMeantBold([, before = '', lead = '', words = '', , after = '']: RegExpExecArray): boolean {
  if (!wordFirst.test(words) || /[=/\\]/.test(words) || /^[/\\.\d]/.test(after)) return false
  if (lead !== '') return opens.test(before) && !/^[\p{L}\p{N}]/u.test(after)
  return (
    /(?:^|[\s("'\p{Initial_Punctuation}>])$/u.test(before) && (/[:.!?]$/.test(words) || !/^[\p{L}\p{N}]/u.test(after))
  )
}
