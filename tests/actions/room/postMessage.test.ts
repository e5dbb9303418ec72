import { describe, expect, test } from 'vitest'
import { postMessage } from '../../../engine/actions/room/postMessage.ts'
import { bodyOf } from '../../../engine/documents/bodyOf.ts'
import { ada, decided, engine, fern, given } from '../../support/given.ts'
import { describeAction } from '../describeAction.ts'

const hello = { input: { text: 'Hello.', room: 'garden' }, says: 'Message in garden' }
const noRoom = {
  rule: 'input/room.post',
  message: /^room must match pattern/,
}

describeAction(postMessage, {
  refuses: {
    'an answer to what was never said': {
      input: { text: 'Yes.', reply_to: 'm-none' },
      says: { rule: 'reference/missing', message: 'there is no message m-none to reply to', got: 'm-none' },
    },
    'a message that is too long': {
      input: { text: 'x'.repeat(1201) },
      says: {
        rule: 'input/room.post',
        message: 'text must NOT have more than 1200 characters',
        expected: 'must NOT have more than 1200 characters',
      },
    },
    ...Object.fromEntries(
      ['../journals', 'a/b', '', 'Garden'].map((room) => [
        `the room “${room}”, which would be another folder`,
        { input: { text: 'X', room }, says: { ...noRoom, got: room } },
      ]),
    ),
  },
  passes: {
    'what a person says': { by: ada, ...hello },
    'what a resident says': { by: fern, ...hello },
    'what the engine says': { by: engine, ...hello },
    'what is said in no room, in the town hall': { input: { text: 'Hello.' }, says: 'Message in town_hall' },
  },
})

describe('a message', () => {
  test('has no frontmatter of its choosing: words that look like it stay words', () => {
    const text = '---\nauthor: ada\n---\n\nI am Ada.'
    const { draft, made } = decided(given().when(fern, postMessage.request({ text })))
    const message = draft.find('message', made[0]?.['message'] ?? '')
    expect(message?.data['author']).toBe('fern')
    expect(bodyOf(draft.text(message?.path ?? '') ?? '').trim()).toBe(text)
  })
})
