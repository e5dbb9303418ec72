import { defectAt } from './defect.ts'
import type { Check } from './lintPage.ts'

/** A fence without an end turns the rest of the page into code. Where it was meant to end, only a person knows. */
export const unclosedFence: Check = {
  possible: (text) => openFence(text) !== undefined,
  find(page) {
    const last = page.tree.children.at(-1)
    const start = last?.position?.start.offset
    if (last?.type !== 'code' || start === undefined) return []
    const [opening = '', ...lines] = page.text.slice(start).trimEnd().split('\n')
    const fence = /^ {0,3}(`{3,}|~{3,})/.exec(opening)?.[1]
    if (!fence || lines.length === 0) return []
    if (new RegExp(`^ {0,3}${fence[0]}{${fence.length},}\\s*$`).test(lines.at(-1) ?? '')) return []
    const swallowed = lines.find((line) => /^(?:#{2,6} \S|```\w|~~~\w|\[[^\]]+\]\()/.test(line))
    if (swallowed === undefined) return []
    const message = 'This code fence is never closed; everything below it shows as code.'
    const extent = `… ${lines.length} lines of code to the end of the page, among them:`
    const evidence = `${opening}\n${extent}\n${swallowed}`
    return [defectAt(page, 'lint/unclosed-fence', start, message, { evidence })]
  },
}

/** The fence that is open at the end of the text, counted line by line. */
function openFence(text: string): string | undefined {
  let open: string | undefined
  for (const [, fence = '', info = ''] of text.matchAll(/^[ \t]*(`{3,}|~{3,})(.*)$/gm)) {
    if (open === undefined) open = fence
    else if (fence.startsWith(open) && info.trim() === '') open = undefined
  }
  return open
}
