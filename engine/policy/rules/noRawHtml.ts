import type { FilePath } from '../../documents/document.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import { clip } from '../../documents/text/clip.ts'
import { findPrograms } from '../html/findPrograms.ts'
import { findRunningHtml } from '../html/findRunningHtml.ts'
import type { ChangeRule } from '../rule.ts'

/** No page gains what a browser would run or fetch by itself, or a build. */
export const noRawHtml: ChangeRule = {
  id: 'no-raw-html',
  sentence:
    'A resident adds no script, frame, form, event handler, style that fetches or script address to a page, ' +
    'and no program to a page in MDX.',
  effect: 'deny',
  about: 'changes',
  check({ by, changes, before }) {
    if (by.kind === 'human') return []
    return changes.flatMap(({ path, text }) => {
      const found = text === null ? [] : findRunning(path, text)
      if (found.length === 0) return []
      // What stood there before is not this change's doing, as often as it stood there.
      const known = [...findRunning(path, before.text(path) ?? '')]
      const added = found.filter((danger) => {
        const at = known.indexOf(danger)
        if (at >= 0) known.splice(at, 1)
        return at < 0
      })
      return added.slice(0, 5).map((danger) => ({
        message: 'the page gains something that a browser or a build would run',
        path,
        expected: 'markdown, or plain tags such as <br> and <details>',
        got: clip(danger, 120),
      }))
    })
  },
}

function findRunning(path: FilePath, text: string): readonly string[] {
  if (!isMarkdown(path)) return []
  return [...findRunningHtml(text), ...(/\.mdx$/i.test(path) ? findPrograms(text) : [])]
}
