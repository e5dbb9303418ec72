import { defectAt, type Defect } from './defect.ts'
import type { Check } from './lintPage.ts'

/** `C:\Tools\kit\`, `D:\`, `\\server\`: the last backslash belongs to a path. */
const path = /[\\/]|^[A-Za-z]:$/

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
      const word = source.slice(0, source.lastIndexOf(mark)).split(/\s/).at(-1) ?? ''
      if (mark.trim() === mark && path.test(word)) continue
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
