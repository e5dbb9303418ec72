import { bodyStart } from './bodyStart.ts'
import { fencesIn } from './fence.ts'
import type { Fence } from './fence.ts'
import { openMask } from './mask.ts'
import type { Mask } from './mask.ts'
import { pageLines } from './pageLine.ts'
import type { PageLine } from './pageLine.ts'
import { textBlocks } from './textBlocks.ts'
import type { TextBlock } from './textBlocks.ts'

/** A page in the pieces that readers of its syntax look at, and the mask that they write on. */
export interface OpenPage {
  readonly text: string
  readonly mask: Mask
  /** The lines below the frontmatter. */
  readonly lines: readonly PageLine[]
  readonly fences: readonly Fence[]
  readonly blocks: readonly TextBlock[]
  /** True for a line that belongs to a fence. */
  inFence(index: number): boolean
}

/** Opens a page, or one whose syntax others have read before. */
export function openPage(text: string, mask: Mask = openMask(text)): OpenPage {
  const lines = pageLines(text, bodyStart(text))
  const fences = fencesIn(lines)
  const fenced = new Uint8Array(lines.length)
  for (const { first, last } of fences) fenced.fill(1, first, last + 1)
  return { text, mask, lines, fences, blocks: textBlocks(text, lines, fences), inFence: (index) => fenced[index] === 1 }
}
