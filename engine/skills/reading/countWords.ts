import { plainText } from './plainText.ts'
import { readBlocks } from './readBlocks.ts'

/** How many words of prose a page has; two characters of a script without spaces count as one. */
export function countWords(text: string): number {
  let count = 0
  for (const block of readBlocks(text)) {
    const words = plainText(block.text)
    count += (words.match(/[\p{L}\p{N}]+/gu) ?? []).length
    count += Math.floor((words.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu) ?? []).length / 2)
  }
  return count
}
