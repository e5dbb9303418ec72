import { defectAt, type Defect } from './defect.ts'
import type { Check } from './lintPage.ts'

const hint = /^ {0,3}#{1,6}[^#\s]/m
const several = /^ {0,3}(#{2,6})(?=\p{Lu}|\p{Lo}|\d+\.\s)/u
const single = /^ {0,3}(#)(?=\p{Lu}|\p{Lo})/u

/**
 * `##Title` shows its number signs. One sign alone may be a hashtag or a channel, so it counts only
 * where it stands alone in its paragraph and opens the page or has company of the plain kind.
 */
export const headingSpace: Check = {
  possible: (text) => hint.test(text),
  find(page) {
    const sure: Defect[] = []
    const maybe: { defect: Defect; opensPage: boolean }[] = []
    page.tree.children.forEach((node, index) => {
      if (node.type !== 'paragraph' || !node.position) return
      const start = node.position.start.offset ?? 0
      const lines = page.text.slice(start, node.position.end.offset).split('\n')
      let offset = start
      for (const line of lines) {
        const match = several.exec(line) ?? single.exec(line)
        const at = match ? offset + match[0].length : 0
        if (match && page.visible[at - 1] === '#') {
          const message = 'A heading without a space after `#` shows as text.'
          const edit = { start: at, end: at, text: ' ' }
          const defect = defectAt(page, 'lint/heading-space', offset, message, { edit })
          if ((match[1] ?? '').length > 1) sure.push(defect)
          else if (lines.length === 1) maybe.push({ defect, opensPage: index === 0 })
        }
        offset += line.length + 1
      }
    })
    return [...sure, ...maybe.filter((one) => one.opensPage || sure.length > 0).map(({ defect }) => defect)]
  },
}
