import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import { clip } from '../../documents/text/clip.ts'
import { findRunningHtml } from '../html/findRunningHtml.ts'
import type { ChangeRule } from '../rule.ts'

/** No page gains what a browser would run or fetch by itself. */
export const noRawHtml: ChangeRule = {
  id: 'no-raw-html',
  sentence: 'A resident adds no script, frame, form, event handler, style that fetches or script address to a page.',
  effect: 'deny',
  about: 'changes',
  check({ by, changes, before }) {
    if (by.kind === 'human') return []
    return changes.flatMap(({ path, text }) => {
      const found = text === null || !isMarkdown(path) ? [] : findRunningHtml(text)
      if (found.length === 0) return []
      // What stood there before is not this change's doing, as often as it stood there.
      const known = [...findRunningHtml(before.text(path) ?? '')]
      const added = found.filter((danger) => {
        const at = known.indexOf(danger)
        if (at >= 0) known.splice(at, 1)
        return at < 0
      })
      return added.slice(0, 5).map((danger) => ({
        message: 'the page gains something a browser would run',
        path,
        expected: 'markdown, or plain tags such as <br> and <details>',
        got: clip(danger, 120),
      }))
    })
  },
}
