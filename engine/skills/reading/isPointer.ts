import type { PageText } from './pageText.ts'

const moved =
  /\b(moved|redirect\w*|superseded|deprecated|obsolete|no longer|relocated|replaced by|see instead|placeholder)\b/i

/** A page that only says where its content went; it stays for old links from outside. */
export function isPointer({ text, blocks, plain }: PageText): boolean {
  if (text.length > 1500) return false
  const words = blocks.map(plain).join(' ')
  return moved.test(words) && words.length < 800
}
