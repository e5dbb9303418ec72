import { hasLongWord } from './hasLongWord.ts'
import { characters } from '../../documents/text/characters.ts'

/** Every token has a part at least this long, except those that are looked for by their signs. */
const longWord = 20
/** Characters that would break a long word without being seen. */
const invisible = new RegExp(`[${characters.inNoWord}]`)

/**
 * Whether a text could hold a secret that a scanner knows; looking costs a tenth of scanning, and most texts could not.
 */
export function mayHoldToken(text: string): boolean {
  return hasLongWord(text, longWord) || hasPassword(text) || hasAccessKey(text) || invisible.test(text)
}

function hasPassword(text: string): boolean {
  return text.includes('@') && text.includes('://')
}

/** The one secret that may have signs in its middle, but never without its name. */
function hasAccessKey(text: string): boolean {
  return (text.includes('ccess') || text.includes('CCESS')) && /access_?key/i.test(text)
}
