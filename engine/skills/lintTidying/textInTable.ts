import { visit } from 'unist-util-visit'
import { defectAt, type Defect } from './defect.ts'
import type { Check } from './lintPage.ts'
import { newlineAt } from './newlineAt.ts'

/**
 * Marks that belong to the table above them or to a block around it: attribute lists, captions, block ids, the end of
 * a container, template tags. A row without letters is none that a person meant as text either.
 */
const belongs = /^\s*(?:\{|:|\/\/\/|\^|\[[^\]\n]*\]\s*$|Table:|<)|^[^\p{L}]*$/u

/** Text right below a table becomes its last row. */
export const textInTable: Check = {
  possible: (text) => /-[ \t]*\|/.test(text) && /\|[ \t]*\r?\n {0,3}[^\s|][^|\n]*$/m.test(text),
  find(page) {
    const defects: Defect[] = []
    visit(page.tree, 'table', (node) => {
      if ((node.align?.length ?? 0) < 2) return
      const stray = node.children.slice(1).find((row) => {
        const source = page.text.slice(row.position?.start.offset, row.position?.end.offset)
        return !source.includes('|') && !belongs.test(source)
      })
      const at = stray?.position?.start.offset
      if (at === undefined) return
      const lineStart = at === 0 ? 0 : page.text.lastIndexOf('\n', at - 1) + 1
      const plain = page.text.slice(lineStart, at).trim() === ''
      defects.push(
        defectAt(page, 'lint/blank-line', at, 'Without a blank line after the table, this text shows as a row of it.', {
          ...(plain && { edit: { start: lineStart, end: lineStart, text: newlineAt(page.text, lineStart) } }),
        }),
      )
    })
    return defects
  },
}
