import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { characters } from '../../../engine/documents/text/characters.ts'

type Name = keyof typeof characters
const names = Object.keys(characters) as Name[]

function holds(name: Name, character: string): boolean {
  return new RegExp(`[${characters[name]}]`, 'u').test(character)
}

/** Which sets a character is in; what is left out is in none. */
const rows: readonly [what: string, character: string, sets: string][] = [
  ['a letter', 'a', ''],
  ['an Arabic letter', '\u0628', ''],
  ['a picture', '🌱', ''],
  ['a space', ' ', 'inNoScheme'],
  ['a tab', '\t', 'inNoPlainYaml inNoPath inNoPathAtAll inNoNewPath inNoMessage inNoScheme'],
  ['a line feed', '\n', 'inNoPath inNoPathAtAll inNoNewPath inNoMessage inNoScheme'],
  [
    'a carriage return',
    '\r',
    'inNoPlainYaml inNoPath inNoPathAtAll inNoNewPath inNoFence inNoMessage onNoTerminal inNoScheme',
  ],
  [
    'escape',
    '\u001b',
    'inNoText inNoValue inNoYaml inNoPlainYaml inNoPath inNoPathAtAll inNoNewPath inNoFence inNoMessage ' +
      'onNoTerminal inNoScheme',
  ],
  [
    'delete',
    '\u007f',
    'inNoText inNoValue inNoYaml inNoPlainYaml inNoPath inNoPathAtAll inNoNewPath inNoFence inNoMessage ' +
      'onNoTerminal inNoScheme',
  ],
  [
    'a control of eight bits',
    '\u009b',
    'inNoValue inNoYaml inNoPlainYaml inNoPath inNoNewPath inNoFence inNoMessage onNoTerminal inNoScheme',
  ],
  ['a line separator', '\u2028', 'inNoPlainYaml inNoPath inNoNewPath inNoScheme'],
  [
    'an override',
    '\u202e',
    'inNoValue inNoYaml inNoPlainYaml inNoPath inNoNewPath inNoLook inNoFence inNoMessage onNoTerminal',
  ],
  [
    'an isolate',
    '\u2066',
    'inNoValue inNoYaml inNoPlainYaml inNoPath inNoNewPath inNoLook inNoFence inNoMessage onNoTerminal',
  ],
  ['a soft hyphen', '\u00ad', 'inNoNewPath inNoLook inNoFence inNoMessage inNoWord inNoScheme'],
  ['a zero-width space', '\u200b', 'inNoNewPath inNoLook inNoFence inNoMessage inNoWord inNoScheme'],
  [
    'a byte order mark',
    '\ufeff',
    'inNoYaml inNoPlainYaml inNoNewPath inNoLook inNoFence inNoMessage inNoWord inNoScheme',
  ],
  ['half a character', '\ud83d', 'inNoPlainYaml inNoNewPath inNoMessage'],
  ['a character of nobody', '\ue000', 'inNoNewPath'],
]

test.each(rows)('%s is taken everywhere but where the table says', (_, character, sets) => {
  expect(names.filter((name) => holds(name, character))).toEqual(names.filter((name) => sets.split(' ').includes(name)))
})

test('the three marks of direction are taken in the same places', () => {
  const marks = ['\u061c', '\u200e', '\u200f']
  const where = marks.map((mark) => names.filter((name) => holds(name, mark)))
  expect(where[0]).toEqual([
    'inNoNewPath',
    'inNoLook',
    'inNoFence',
    'inNoMessage',
    'onNoTerminal',
    'inNoWord',
    'inNoScheme',
  ])
  expect(where[1]).toEqual(where[0])
  expect(where[2]).toEqual(where[0])
})

test('a set that names no property needs no flag', () => {
  for (const name of names.filter((name) => !characters[name].includes('\\p'))) {
    const plain = new RegExp(`[${characters[name]}]`)
    for (const [, character] of rows.filter(([, one]) => one.length === 1))
      expect(plain.test(character), name).toBe(holds(name, character))
  }
})

test('characters that hide are listed in this table alone', () => {
  const listing = /\\u(?:061c|200[bef]|202[a-e]|206[0-9]|00ad|ufeff)|\\p\{(?:C[cfs]|Default_Ignorable)/i
  const files = readdirSync('engine', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && path !== 'documents/text/characters.ts')
    // Where the invisible ends of an address are cut off, no more is meant than those.
    .filter((path) => !path.startsWith('skills/'))
  expect(files.length).toBeGreaterThan(300)
  expect(files.filter((path) => listing.test(readFileSync(`engine/${path}`, 'utf8')))).toEqual([])
})
