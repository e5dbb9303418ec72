import { describe, expect, test } from 'vitest'
import { disguises, disguisesOf, escapesIn } from '../../../engine/documents/text/disguises.ts'
import { redact } from '../../../engine/keys/redact.ts'
import { holdsKey } from '../../../engine/policy/secrets/holdsKey.ts'
import { cpuTime } from '../cpuTime.ts'

const key = ['sk', 'Wr3n', 'Qz7+Vt/9'.repeat(2), 'Moss'].join('-')
const looks = disguises.flatMap(({ name, write }) => write(key).map((look, at) => [`${name} (${at})`, look] as const))
const between = {
  nothing: '',
  spaces: ' ',
  dots: '.',
  'lines of a list': '\n- ',
  'signs of no width': '\u200b',
  accents: '\u0301',
}
const numbers: Readonly<Record<string, (code: number) => string>> = {
  'percent signs': (code) => `%${code.toString(16)}`,
  'entities in hexadecimal': (code) => `&#x00${code.toString(16)};`,
  'entities in decimal': (code) => `&#${code};`,
  'escapes of a byte': (code) => `\\x${code.toString(16)}`,
  'escapes of two bytes': (code) => `\\u00${code.toString(16)}`,
  'escapes of four bytes': (code) => `\\U000000${code.toString(16)}`,
  'escapes in braces': (code) => `\\u{${code.toString(16)}}`,
}
const inNumbers = (text: string, write: (code: number) => string) =>
  Array.from(text, (sign, at) => (at % 3 === 0 ? sign : write(sign.charCodeAt(0)))).join('')

/** Both see it, and what is left when it was taken out is clean to the other. */
function expectFound(look: string): void {
  const text = `Before, ${look}, behind.`
  expect(holdsKey(text, [key])).toBe(true)
  const clean = redact(text, [key])
  expect(clean).toMatch(/^Before, \W*\[key removed\]\W*, behind\.$/)
  expect(holdsKey(clean, [key])).toBe(false)
}

describe('a key in disguise', () => {
  test('has looks that differ, of which none is empty', () => {
    expect(new Set(looks.map(([name]) => name)).size).toBe(looks.length)
    expect(disguisesOf(key).every(({ length }) => length > 12)).toBe(true)
  })

  test.each(looks)('is found and taken out %s', (_, look) => expectFound(look))

  test.each(Object.entries(between))('is found and taken out with %s between its letters', (_, sign) => {
    for (const [, look] of looks) expectFound([...look].join(sign))
  })

  test.each(Object.entries(numbers))('is found and taken out in %s', (_, write) => {
    for (const [, look] of looks) expectFound(inNumbers(look, write))
  })

  test.each(['x', 'xy', 'xyz'])('is found and taken out of a text that is encoded whole, behind %s', (lead) => {
    for (const word of [key, [...key].reverse().join('')])
      for (const coding of ['base64', 'base64url', 'hex'] as const) {
        const text = Buffer.from(`${lead}${word}, and more`).toString(coding)
        expect(holdsKey(text, [key])).toBe(true)
        expect(holdsKey(redact(text, [key]), [key])).toBe(false)
      }
  })

  test('is found and taken out in letters of full width, and in those of mathematics', () => {
    const wide = (text: string, first: number) =>
      text.replace(/[a-z]/g, (letter) => String.fromCodePoint(first + letter.charCodeAt(0) - 97))
    for (const first of [0xff41, 0x1d41a]) expectFound(wide(key, first))
  })

  test('is no ordinary text: what is not it stays as it is', () => {
    const texts = [key.slice(2), key.slice(0, -3), 'A page about moss, wren and \\u00e9 at 100%25.', 'x'.repeat(500)]
    for (const text of texts) {
      expect(holdsKey(text, [key])).toBe(false)
      expect(redact(text, [key])).toBe(text)
    }
  })

  test('of few letters is taken out where it stands, and never out of words that only run together', () => {
    expect(redact('It is moss-wren, or MOSS%2Dwren.', ['moss-wren'])).toBe('It is [key removed], or [key removed].')
    expect(redact('The moss, wrens like.', ['moss-wren'])).toBe('The moss, wrens like.')
  })

  test('is taken out twice where it stands twice, side by side or apart', () => {
    expect(redact(`${key}${key} and ${key}`, [key, ''])).toBe('[key removed] and [key removed]')
  })
})

test('a sign that is written by its number is read as it, one that is none is no sign', () => {
  const read = (text: string) => escapesIn(text).map(({ sign }) => sign)
  expect(read('%41 &#66; &#x43 \\x44 \\u0045bc \\U00000046 \\u{47}')).toEqual([...'ABCDEFG'])
  expect(read('100 % of &amp; \\n \\u12 %zz &#; &#x;')).toEqual([])
  expect(read('&#9999999;')).toEqual([''])
})

test('taking a key out takes time that grows with the text alone', () => {
  const hostile = (n: number) => `${key.slice(0, -1)} %4`.repeat(n)
  const time = (n: number) => cpuTime(() => redact(hostile(n), [key])).milliseconds
  time(1000)
  expect(time(8000)).toBeLessThan(16 * Math.max(time(1000), 1))
})
