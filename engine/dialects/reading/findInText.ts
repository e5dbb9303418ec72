import type { TextBlock } from './textBlocks.ts'

/** Something that a pattern found. */
export interface Found {
  readonly match: RegExpExecArray
  readonly start: number
  readonly end: number
}

/** What a pattern finds in the text of blocks, and not in their code. The pattern is global. */
export function findInText(text: string, blocks: readonly TextBlock[], pattern: RegExp): readonly Found[] {
  const found: Found[] = []
  for (const block of blocks) {
    const written = text.slice(block.start, block.end)
    let next = 0
    for (const match of written.matchAll(pattern)) {
      const start = block.start + match.index
      while (next < block.code.length && block.code[next]!.end <= start) next += 1
      if (next < block.code.length && block.code[next]!.start <= start) continue
      found.push({ match, start, end: start + match[0].length })
    }
  }
  return found
}
