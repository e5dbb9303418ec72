import type { PageText } from './pageText.ts'

/** How many words of prose a page has; two characters of a script without spaces count as one. */
export function countWords({ blocks, plain }: Pick<PageText, 'blocks' | 'plain'>): number {
  let count = 0
  for (const block of blocks) {
    const words = plain(block)
    count += (words.match(/[\p{L}\p{N}]+/gu) ?? []).length
    count += Math.floor((words.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu) ?? []).length / 2)
  }
  return count
}
