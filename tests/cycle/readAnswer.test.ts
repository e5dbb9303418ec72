import { describe, expect, test } from 'vitest'
import { readAnswer } from '../../engine/cycle/readAnswer.ts'

const act = { action: 'room.post', input: { text: 'Hello.' } }

describe('reading an answer', () => {
  test.each<[string, unknown, { tokens: number; milliseconds: number }]>([
    ['numbers are rounded', { tokens: 2.6, milliseconds: 1.2 }, { tokens: 3, milliseconds: 1 }],
    ['what is not a number counts as none', { tokens: '12', milliseconds: NaN }, { tokens: 0, milliseconds: 0 }],
    ['nothing costs less than nothing', { tokens: -5, milliseconds: -0.4 }, { tokens: 0, milliseconds: 0 }],
    ['what cannot be counted is none', { tokens: 1e300, milliseconds: Infinity }, { tokens: 0, milliseconds: 0 }],
    ['a cost that is none is none', 'free', { tokens: 0, milliseconds: 0 }],
    ['a cost that is left out is none', undefined, { tokens: 0, milliseconds: 0 }],
  ])('%s', (_, cost, expected) => {
    expect(readAnswer({ kind: 'acts', acts: [act], note: 'Hello.', cost }).cost).toStrictEqual(expected)
    expect(readAnswer({ kind: 'failed', reason: 'tired', cost }).cost).toStrictEqual(expected)
  })

  test('keeps of an act its action and its input only: who acts is not for a mind to say', () => {
    const given = { kind: 'acts', acts: [{ ...act, by: { kind: 'human', id: 'ada' } }], note: '', cost: {} }
    expect(readAnswer(given)).toMatchObject({ acts: [act] })
    expect(readAnswer(given)).not.toHaveProperty('acts.0.by')
  })

  test('is a copy: what a mind changes later changes nothing', () => {
    const input = { text: 'Hello.' }
    const answer = readAnswer({ kind: 'acts', acts: [{ action: 'room.post', input }], note: '', cost: {} })
    input.text = 'Goodbye.'
    expect(answer).toMatchObject({ acts: [act] })
  })

  test('gives a failure without a word one', () => {
    expect(readAnswer({ kind: 'failed', reason: ' ' })).toMatchObject({ reason: 'it gave no reason', retryable: false })
  })

  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'it answered nothing'],
    ['a function', () => 1, 'it answered nothing'],
    ['a list', [], 'it answered nothing'],
    ['another kind', { kind: 'done' }, 'something else than acts'],
    ['a note that is no text', { kind: 'acts', acts: [], note: 1 }, 'its note is no text'],
    ['an act without a name', { kind: 'acts', acts: [{ input: {} }], note: '' }, 'names no action'],
    ['an input that is no map', { kind: 'acts', acts: [{ action: 'room.post', input: [] }], note: '' }, 'is no map'],
    ['more than anybody could look at', { kind: 'acts', acts: new Array(200_000).fill(1), note: '' }, 'more than'],
  ])('throws for %s, and says what is wrong', (_, given, message) => {
    expect(() => readAnswer(given)).toThrow(message)
  })
})
