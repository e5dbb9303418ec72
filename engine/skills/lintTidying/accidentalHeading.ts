import { toString } from 'mdast-util-to-string'
import { defectAt, type Defect } from './defect.ts'
import type { Check } from './lintPage.ts'
import { newlineAt } from './newlineAt.ts'

/** `---` right below a paragraph turns the whole paragraph into a heading; a rule was meant. */
export const accidentalHeading: Check = {
  possible: (text) =>
    /(?:^ {0,3}[^\s|#>`-].{60,}|^ {0,3}[^\s|#>`-].*\r?\n {0,3}[^\s|#>`-].*)\r?\n {0,3}-{3,}[ \t]*$/m.test(text),
  find(page) {
    const defects: Defect[] = []
    const usesNumberSigns = /^#{1,6} \S/m.test(page.text)
    for (const node of page.tree.children) {
      const start = node.position?.start.offset
      const end = node.position?.end.offset
      if (node.type !== 'heading' || node.depth !== 2 || start === undefined || end === undefined) continue
      const source = page.text.slice(start, end)
      const underline = source.lastIndexOf('\n') + 1
      if (underline === 0 || !/^ {0,3}-{3,}\s*$/.test(source.slice(underline))) continue
      const words = toString(node)
      const reads =
        words.length > 120 ||
        (words.length > 60 && /[.!?]$/.test(words.trim())) ||
        /\n/.test(source.slice(0, underline - 1))
      // `name: value` between two rules is a card of fields, as old pages have it.
      const isCard = source
        .slice(0, underline - 1)
        .split('\n')
        .every((line) => /^[\w -]{1,24}:/.test(line) || /^-+$/.test(line))
      if (!reads || isCard || !usesNumberSigns) continue
      defects.push(
        defectAt(
          page,
          'lint/blank-line',
          start,
          'Without a blank line before `---`, this whole paragraph shows as a heading.',
          {
            edit: { start: start + underline, end: start + underline, text: newlineAt(page.text, start + underline) },
          },
        ),
      )
    }
    return defects
  },
}
