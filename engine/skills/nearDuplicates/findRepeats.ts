import { countWords } from '../reading/countWords.ts'
import { readBlocks } from '../reading/readBlocks.ts'
import type { Page } from '../reading/page.ts'
import type { Finding } from '../skill.ts'

const shortest = 13

/** A paragraph that stands twice, one right after the other: the second goes. */
export function findRepeats(page: Page): readonly Finding[] {
  const findings: Finding[] = []
  let before: ReturnType<typeof readBlocks>[number] | undefined
  for (const block of readBlocks(page.text)) {
    const source = page.text.slice(block.start, block.end)
    const same =
      before?.kind === 'paragraph' && block.kind === 'paragraph' && page.text.slice(before.start, before.end) === source
    const gap = before && page.text.slice(before.end, block.start)
    if (same && before && /^\s*$/.test(gap!) && countWords(source) >= shortest) {
      findings.push({
        rule: 'duplicates/repeated-paragraph',
        path: page.path,
        line: block.line,
        message: `This paragraph repeats the one at line ${before.line} word for word.`,
        evidence: source,
        fix: { kind: 'edit', edits: [{ path: page.path, start: before.end, end: block.end, text: '' }] },
      })
    } else {
      before = block
    }
  }
  return findings
}
