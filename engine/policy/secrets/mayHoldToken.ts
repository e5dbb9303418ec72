import { hasLongWord } from './hasLongWord.ts'

/** What a secret without a long word has in it. */
const signs = ['-----BEGIN', '_authToken', 'xox', 'SG.', 'glc_', 'hooks.slack']
const longWord = 20
/** Characters that would break a long word without being seen. */
const invisible = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/

/** Whether a text could hold a secret that a scanner knows; looking costs a tenth of scanning, and most texts could not. */
export function mayHoldToken(text: string): boolean {
  return hasLongWord(text, longWord) || signs.some((sign) => text.includes(sign)) || hasPassword(text) || hasAccessKey(text) || invisible.test(text)
}

function hasPassword(text: string): boolean {
  return text.includes('@') && text.includes('://')
}

function hasAccessKey(text: string): boolean {
  return (text.includes('ccess') || text.includes('CCESS')) && /access_?key/i.test(text)
}
