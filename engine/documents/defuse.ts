import { characters } from './text/characters.ts'

/**
 * Letters of other scripts that look like the digits and letters a marker is made of, and that no normal form maps to
 * them.
 */
const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a',
  ɑ: 'a',
  α: 'a',
  ь: 'b',
  с: 'c',
  ϲ: 'c',
  ԁ: 'd',
  е: 'e',
  ƒ: 'f',
  о: '0',
  ο: '0',
  і: '1',
  ӏ: '1',
}
/** How many angle brackets a character looks like; what is not here looks like one. */
const wide: Readonly<Record<string, number>> = {
  '«': 2,
  '»': 2,
  '≪': 2,
  '≫': 2,
  '⟪': 2,
  '⟫': 2,
  '《': 2,
  '》': 2,
  '⋘': 3,
  '⋙': 3,
}
const hidden = new RegExp(`[${characters.inNoFence}]`, 'gu')
const angles = /^((?:[^\S\n]|\p{M})*)([<＜﹤‹〈⟨❮❰˂ᐸ«≪⟪《⋘]+|[>＞﹥›〉⟩❯❱˃ᐳ»≫⟫》⋙]+)/gmu

/**
 * Text that can neither be taken for a line of a fence nor hide anything: line ends are line feeds, what nobody
 * sees (control, bidirectional, zero-width) is gone, and the marker is spelled out however it was written.
 */
export function defuse(text: string, marker: string): string {
  const seen = text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(hidden, '')
  return spellOut(seen, marker).replace(angles, (line, indent: string, brackets: string) =>
    [...brackets].reduce((sum, bracket) => sum + (wide[bracket] ?? 1), 0) >= 3 ? `${indent}\\${brackets}` : line,
  )
}

/** Puts spaces into a marker that stands in a text, in whatever letters. */
function spellOut(text: string, marker: string): string {
  const wanted = fold(marker)
  if (!fold(text).includes(wanted)) return text
  const letters = [...text]
  const folded = letters.map(fold)
  // Where each unit of the folded text came from, for one letter may fold to none or to several.
  const origins = folded.flatMap((part, index) => Array.from({ length: part.length }, () => index))
  const whole = folded.join('')
  const spelled = marker.split('').join(' ')
  let result = ''
  let from = 0
  for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + wanted.length)) {
    result += letters.slice(from, origins[at]).join('') + spelled
    from = (origins[at + wanted.length - 1] ?? letters.length) + 1
  }
  return result + letters.slice(from).join('')
}

/** What letters look like: lower case, without accents, in the digits and letters of ASCII. */
function fold(text: string): string {
  const lower = text.toLowerCase()
  if (/^[\x00-\x7f]*$/.test(lower)) return lower.replaceAll('l', '1').replaceAll('o', '0')
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\x00-\x7f]/gu, (letter) => lookAlikes[letter] ?? letter)
    .replaceAll('l', '1')
    .replaceAll('o', '0')
}
