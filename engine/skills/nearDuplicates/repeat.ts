import type { Page } from '../library.ts'
import type { Block } from '../reading/block.ts'
import { countWords } from '../reading/countWords.ts'
import type { PageText } from '../reading/pageText.ts'
import { plainText } from '../reading/plainText.ts'
import { readBlocks } from '../reading/readBlocks.ts'
import type { Finding } from '../skill.ts'

/** A paragraph that stands twice, one right after the other. */
export interface Repeat {
  readonly line: number
  /** The line of the first. */
  readonly first: number
  readonly source: string
  /** From the end of the first to the end of the second. */
  readonly start: number
  readonly end: number
}

const shortest = 13

/** The paragraphs of a page that repeat the one before word for word. */
export function readRepeats({ text, blocks }: PageText): readonly Repeat[] {
  const repeats: Repeat[] = []
  const isRepeated = (first: Block, second: Block) =>
    first.kind === 'paragraph' &&
    second.kind === 'paragraph' &&
    text.slice(first.start, first.end) === text.slice(second.start, second.end) &&
    /^\s*$/.test(text.slice(first.end, second.start)) &&
    countIn(text.slice(second.start, second.end)) >= shortest
  let before: Block | undefined
  for (const block of blocks) {
    if (before && isRepeated(before, block)) {
      const source = text.slice(block.start, block.end)
      repeats.push({ line: block.line, first: before.line, source, start: before.end, end: block.end })
    } else {
      before = block
    }
  }
  return repeats
}

/** The finding for a repeat: the second goes. */
export function describeRepeat({ path }: Page, { line, first, source, start, end }: Repeat): Finding {
  return {
    rule: 'duplicates/repeated-paragraph',
    path,
    line,
    message: `This paragraph repeats the one at line ${first} word for word.`,
    evidence: source,
    fix: { kind: 'edit', edits: [{ path, start, end, text: '' }] },
  }
}

function countIn(source: string): number {
  return countWords({ blocks: readBlocks(source), plain: (block) => plainText(block.text) })
}
