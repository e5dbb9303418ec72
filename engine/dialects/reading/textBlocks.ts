import { codeSpans } from './codeSpans.ts'
import type { Range } from './codeSpans.ts'
import type { Fence } from './fence.ts'
import type { PageLine } from './pageLine.ts'

/** A run of lines without a blank one or a fence between them, and the code that stands in it. */
export interface TextBlock extends Range {
  readonly code: readonly Range[]
}

/** The blocks of a page in which inline syntax counts. */
export function textBlocks(text: string, lines: readonly PageLine[], fences: readonly Fence[]): readonly TextBlock[] {
  const blocks: TextBlock[] = []
  let next = 0
  let from: number | undefined
  const end = (index: number) => {
    if (from === undefined) return
    const [start, stop] = [lines[from]!.start, lines[index - 1]!.end]
    blocks.push({ start, end: stop, code: codeSpans(text, start, stop) })
    from = undefined
  }
  for (let index = 0; index < lines.length; index++) {
    const fence = fences[next]
    if (fence?.first === index) {
      end(index)
      index = fence.last
      next += 1
    } else if (lines[index]!.text.trim() === '') end(index)
    else from ??= index
  }
  end(lines.length)
  return blocks
}
