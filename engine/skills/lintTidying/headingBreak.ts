import type { Finding } from '../skill.ts'
import type { Check } from './lintPage.ts'
import { report } from './report.ts'

/** A hard break cannot end a heading: the backslash shows. (Two trailing spaces there do no harm and stay.) */
export const headingBreak: Check = {
  possible: (text) => /^ {0,3}#{1,6} [^\n]*\\[ \t]*$/m.test(text),
  find(page) {
    const findings: Finding[] = []
    for (const node of page.tree.children) {
      const start = node.position?.start.offset
      if (node.type !== 'heading' || start === undefined) continue
      const source = page.text.slice(start, node.position?.end.offset)
      const match = /^#{1,6} .*[^\\]([ \t]*\\)[ \t]*$/.exec(source)
      if (!match) continue
      const at = start + source.lastIndexOf(match[1]!)
      findings.push(
        report(page, 'lint/heading-break', start, 'The backslash at the end of this heading shows as text.', {
          edit: { start: at, end: at + match[1]!.length, text: '' },
        }),
      )
    }
    return findings
  },
}
