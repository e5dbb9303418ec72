import { stripVTControlCharacters } from 'node:util'

/** Characters that take two columns: East Asian scripts and pictures. */
const eastAsian = String.raw`\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff`
const fullWidth = String.raw`\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6`
const wide = new RegExp(String.raw`[${eastAsian}${fullWidth}]|\p{Emoji_Presentation}`, 'u')
const none = /\p{Mark}|\u200d|\ufe0f/u

/** How many columns a line takes in a terminal. */
export function widthOf(line: string): number {
  let width = 0
  for (const character of stripVTControlCharacters(line))
    width += none.test(character) ? 0 : wide.test(character) ? 2 : 1
  return width
}
