import { readBlocks } from './readBlocks.ts'
import { plainText } from './plainText.ts'

const moved =
  /\b(moved|redirect\w*|superseded|deprecated|obsolete|no longer|relocated|replaced by|see instead|placeholder)\b/i

/** A page that only says where its content went; it stays for old links from outside. */
export function isPointer(text: string): boolean {
  if (text.length > 1500) return false
  const words = readBlocks(text)
    .map((block) => plainText(block.text))
    .join(' ')
  return moved.test(words) && words.length < 800
}
