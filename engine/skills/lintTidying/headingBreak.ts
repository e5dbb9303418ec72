import { defectAt, type Defect } from './defect.ts'
import type { Check } from './lintPage.ts'

/** A hard break cannot end a heading: the backslash shows. (Two trailing spaces there do no harm and stay.) */
export const headingBreak: Check = {
  possible: (text) => /^ {0,3}#{1,6} [^\n]*\\[ \t]*$/m.test(text),
  find(page) {
    const defects: Defect[] = []
    for (const node of page.tree.children) {
      const start = node.position?.start.offset
      if (node.type !== 'heading' || start === undefined) continue
      const source = page.text.slice(start, node.position?.end.offset)
      const mark = /^#{1,6} .*[^\\]([ \t]*\\)[ \t]*$/.exec(source)?.[1]
      if (mark === undefined) continue
      const at = start + source.lastIndexOf(mark)
      defects.push(
        defectAt(page, 'lint/heading-break', start, 'The backslash at the end of this heading shows as text.', {
          edit: { start: at, end: at + mark.length, text: '' },
        }),
      )
    }
    return defects
  },
}
