import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clip, leftOut } from '../../../engine/documents/text/clip.ts'

/** Characters of every make: plain, of two units, with accents, of several pictures, flags, and halves of lines. */
const parts = [
  'a',
  ' ',
  '\n',
  '\r\n',
  'é',
  'e\u0301',
  '中',
  '한',
  '\u1112\u1161\u11ab',
  '𝄞',
  '🌱',
  '👩🏽‍🌾',
  '👨‍👩‍👧‍👦',
  '🇯🇵',
  '❤️',
  'क्षि',
]
const text = fc.array(fc.constantFrom(...parts), { maxLength: 60 }).map((all) => all.join(''))
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const charactersOf = (whole: string) => [...segmenter.segment(whole)].map(({ segment }) => segment)

describe('a text that is cut', () => {
  test('is left alone where it fits', () => {
    expect(clip('a walk', 6)).toBe('a walk')
    expect(clip('', 0)).toBe('')
  })

  test('ends in a mark, without the space before it', () => {
    expect(clip('a walk in the park', 8)).toBe('a walk…')
    expect(clip(`a walk\n${'in the park '.repeat(9)}`, 35, leftOut)).toBe('a walk\n[… 109 characters left out]')
    expect(clip('a walk in the park', 8, (missing) => `(${missing})`)).toBe('a wa(14)')
  })

  test('is nothing where not even the mark fits', () => {
    expect(clip('a walk', 0)).toBe('')
    expect(clip('a walk in the park', 3, leftOut)).toBe('')
  })

  test('never takes more room than there is, and never a part of a character', () => {
    fc.assert(
      fc.property(text, fc.nat(80), fc.constantFrom(undefined, leftOut), (whole, room, mark) => {
        const cut = clip(whole, room, mark)
        expect(cut.length).toBeLessThanOrEqual(room)
        expect(cut.isWellFormed()).toBe(true)
        if (whole.length <= room) {
          expect(cut).toBe(whole)
          return
        }
        const kept = charactersOf(cut.replace(/\n?\[?….*$/, ''))
        expect(charactersOf(whole).slice(0, kept.length)).toEqual(kept)
      }),
      { numRuns: 2000 },
    )
  })

  test('keeps all the characters that fit, but for spaces at its end', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 80 }), (whole, room) => {
        fc.pre(whole.length > room)
        let most = ''
        for (const character of charactersOf(whole)) {
          if (most.length + character.length > room - 1) break
          most += character
        }
        expect(clip(whole, room)).toBe(`${most.trimEnd()}…`)
      }),
      { numRuns: 2000 },
    )
  })

  test('says how much is missing', () => {
    fc.assert(
      fc.property(text, fc.nat(80), (whole, room) => {
        const [, kept = '', missing] =
          /^([^]*)\n\[… (\d+) characters left out\]$/.exec(clip(whole, room, leftOut)) ?? []
        if (missing !== undefined) expect(kept.length + Number(missing)).toBe(whole.length)
      }),
    )
  })

  test('is whole even where a character never ends, and is cut at once', () => {
    const endless = `x${'\u0301'.repeat(1_000_000)}`
    const start = performance.now()
    for (let room = 1000; room < 1100; room++) expect(clip(endless, room).length).toBeLessThanOrEqual(room)
    expect(performance.now() - start).toBeLessThan(1000)
    expect(clip('🌱'.repeat(1000), 100).isWellFormed()).toBe(true)
  })
})
