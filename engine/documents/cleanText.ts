import { characters } from './text/characters.ts'

const refused = new RegExp(`[${characters.inNoYaml}]`, 'g')

/**
 * A text that any document can hold: what is refused there (control characters, those that change the direction of
 * the text around them, half characters) is spelled as unreadable.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(refused, '\ufffd')
}
