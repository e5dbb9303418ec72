import { defectAt, type Defect } from './defect.ts'
import type { Check } from './lintPage.ts'
import { newlineAt } from './newlineAt.ts'

const raw = /^\s*(?:<!|<\?|<(?:pre|script|style|textarea|table|svg|math|template)\b)/i
/** In MDX a component reads the lines below it as markdown by itself. */
const component = /^\s*<[A-Z][\w.]*[a-z]/
const markdown = /^ {0,3}(?:#{1,6} +\S|(?:```|~~~)[\w-]*\s*$|[-*] +\S.*|\|.*\|\s*$)/

/** An HTML block lasts until a blank line, so a heading, list or fence right below a tag shows as plain text. */
export const swallowedMarkdown: Check = {
  possible: (text) => /^ {0,3}<[a-z/][^\n]*\n(?:[^\n]+\n)*? {0,3}(?:#{1,6} |```|~~~|[-*] |\|)/im.test(text),
  find(page) {
    const defects: Defect[] = []
    for (const node of page.tree.children) {
      const start = node.position?.start.offset
      if (node.type !== 'html' || start === undefined || raw.test(node.value) || component.test(node.value)) continue
      let offset = start
      for (const [index, line] of page.text.slice(start, node.position?.end.offset).split('\n').entries()) {
        if (/<(?:pre|table|script|style|svg)\b|<!--/i.test(line)) break
        if (index > 0 && markdown.test(line)) {
          defects.push(
            defectAt(
              page,
              'lint/blank-line',
              offset,
              'Without a blank line after the HTML tag above, this shows as plain text.',
              {
                edit: { start: offset, end: offset, text: newlineAt(page.text, offset) },
              },
            ),
          )
          break
        }
        offset += line.length + 1
      }
    }
    return defects
  },
}
