import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { defectAt, type Defect } from './defect.ts'
import type { Check } from './lintPage.ts'

/** MyST fills in the title of what an empty link leads to. */
const fillingIn = ['sphinx']

/** `[text]()` leads nowhere and `[](url)` cannot be seen. Which words or address were meant, only a person knows. */
export const emptyLink: Check = {
  possible: (text) => /\[\s*\]\(|\]\(\s*(?:<>)?\s*\)/.test(text),
  find(page) {
    const defects: Defect[] = []
    visit(page.tree, ['link', 'image'], (node) => {
      if (node.type !== 'link' && node.type !== 'image') return
      const at = node.position?.start.offset
      if (at === undefined) return
      if (node.url === '') {
        const what = node.type === 'image' ? 'image' : 'link'
        defects.push(defectAt(page, 'lint/empty-link', at, `This ${what} has no destination.`))
      } else if (
        node.type === 'link' &&
        toString(node) === '' &&
        !node.url.startsWith('#') &&
        node.children.length === 0
      ) {
        const message = 'This link has no text, so nobody can see or follow it.'
        defects.push(defectAt(page, 'lint/empty-link', at, message, { notIn: fillingIn }))
      }
    })
    return defects
  },
}
