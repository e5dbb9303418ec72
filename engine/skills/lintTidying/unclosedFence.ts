import type { Finding } from '../skill.ts'
import type { Check } from './lintPage.ts'
import { report } from './report.ts'

/** A fence without an end turns the rest of the page into code. Where it was meant to end, only a person knows. */
export const unclosedFence: Check = {
  possible: (text) => openFence(text) !== undefined,
  find(page) {
    const findings: Finding[] = []
    const last = page.tree.children.at(-1)
    const start = last?.position?.start.offset
    if (last?.type !== 'code' || start === undefined) return findings
    const lines = page.text.slice(start).trimEnd().split('\n')
    const fence = /^ {0,3}(`{3,}|~{3,})/.exec(lines[0]!)?.[1]
    if (!fence || lines.length < 2) return findings
    if (new RegExp(`^ {0,3}${fence[0]}{${fence.length},}\\s*$`).test(lines.at(-1)!)) return findings
    const swallowed = lines.findIndex(
      (line, index) => index > 0 && /^(?:#{2,6} \S|```\w|~~~\w|\[[^\]]+\]\()/.test(line),
    )
    if (swallowed === -1) return findings
    const message = 'This code fence is never closed; everything below it shows as code.'
    const extent = `… ${lines.length - 1} lines of code to the end of the page, among them:`
    const evidence = `${lines[0]!}\n${extent}\n${lines[swallowed]!}`
    return [report(page, 'lint/unclosed-fence', start, message, { evidence })]
  },
}

/** The fence that is open at the end of the text, counted line by line. */
function openFence(text: string): string | undefined {
  let open: string | undefined
  for (const [, fence, info] of text.matchAll(/^[ \t]*(`{3,}|~{3,})(.*)$/gm)) {
    if (open === undefined) open = fence
    else if (fence!.startsWith(open) && info!.trim() === '') open = undefined
  }
  return open
}
