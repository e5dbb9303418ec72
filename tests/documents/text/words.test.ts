import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainWords, stemsOf, wordsOf } from '../../../engine/documents/text/words.ts'

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(fc.constantFrom('Moss', 'the', 'fox', ' ', '. ', '堆肥', 'の', 'é', '42', '**'), { maxLength: 20 })
    .map((all) => all.join('')),
)

describe('the words of a text', () => {
  test.each<[string, readonly string[]]>([
    ['Moss, and *ferns*!', ['moss', 'and', 'ferns']],
    ['f(x)[0].*', ['f', 'x', '0']],
    ['snake_case kebab-case', ['snake', 'case', 'kebab', 'case']],
    ['CAFÉ cafe\u0301 ﬁne Ｗide', ['café', 'café', 'fine', 'wide']],
    ['Полив грядок', ['полив', 'грядок']],
    ['堆肥の作り方', ['堆肥', '肥の', 'の作', '作り', 'り方']],
    ['Kubernetes入門2', ['kubernetes', '入門', '2']],
    ['茶', ['茶']],
    ['한국어 문서', ['한국', '국어', '문서']],
    ['हिन्दी में', ['हिन्दी', 'में']],
    ['  …  ', []],
  ])('of “%s” are told apart in every script', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  test('may leave out what is short, and what stands in every text', () => {
    expect(wordsOf('Go to the old mill', { shortest: 3 })).toEqual(['the', 'old', 'mill'])
    expect(wordsOf('Write a page about the mill for us', { common: 'left out' })).toEqual(['write', 'mill'])
    expect(wordsOf('堆肥', { shortest: 5 })).toEqual(['堆肥'])
  })

  test('meet their plurals where they are looked up, and words of the same stem where texts are compared', () => {
    expect(wordsOf('beds moss bus glass', { fold: 'plural' })).toEqual(['bed', 'moss', 'bus', 'glass'])
    expect(stemsOf('He writes')).toEqual(stemsOf('the writing'))
    expect(stemsOf('Translations')).toEqual(stemsOf('translated'))
    expect([...stemsOf('the page of a library')]).toEqual([])
  })

  test('do not hang on capitals, or on what stands between them', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(wordsOf(`${one}\n${other}`)).toEqual([...wordsOf(one), ...wordsOf(other)])
        expect(wordsOf(wordsOf(one).join(' '))).toHaveLength(wordsOf(one).length)
      }),
    )
    fc.assert(
      fc.property(fc.string(), (plain) => {
        expect(wordsOf(plain.toUpperCase())).toEqual(wordsOf(plain))
      }),
    )
  })

  test('alone are found word for word, whatever they are dressed in', () => {
    expect(plainWords('> **Turn** the [heap](x), twice.')).toBe('turn the heap x twice')
    fc.assert(
      fc.property(text, (one) => {
        expect(plainWords(plainWords(one))).toBe(plainWords(one))
        expect(plainWords(`(${one})`)).toBe(plainWords(one))
      }),
    )
  })

  test('of a very long text without a space are found', () => {
    expect(wordsOf('堆肥'.repeat(200_000))).toHaveLength(399_999)
  })
})
