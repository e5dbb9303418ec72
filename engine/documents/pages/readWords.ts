const common = new Set([
  'the',
  'and',
  'for',
  'that',
  'this',
  'with',
  'from',
  'are',
  'was',
  'not',
  'its',
  'have',
  'has',
  'which',
  'when',
  'where',
  'what',
  'into',
  'all',
  'can',
  'you',
  'your',
  'of',
  'to',
  'in',
  'is',
  'it',
  'as',
  'an',
  'on',
  'or',
  'by',
  'be',
  'at',
  'if',
  'so',
  'no',
  'do',
  'we',
  'md',
  'library',
])
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u

/**
 * The words of a text that say what it is about, in order: lower case, without a plural s; pairs of letters where a
 * script has no spaces.
 */
export function readWords(text: string): readonly string[] {
  const found: string[] = []
  for (const word of text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []) {
    if (word.length < 2 || common.has(word)) continue
    if (unspaced.test(word)) {
      const letters = [...word]
      for (let at = 0; at + 1 < letters.length; at++) found.push(`${letters[at]}${letters[at + 1]}`)
    } else {
      found.push(word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word)
    }
  }
  return found
}
