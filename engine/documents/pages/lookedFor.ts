import { wordsOf } from '../text/words.ts'

/**
 * The words of a text that pages are looked for by, in order: a plural is its singular, and words that stand in every
 * text say nothing. `kept` looks for those too.
 */
export function lookedFor(text: string, common?: 'kept'): readonly string[] {
  return wordsOf(text, { fold: 'plural', ...(common === 'kept' ? {} : { common: 'left out' }) })
}
