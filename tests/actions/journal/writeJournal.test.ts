import { describe, expect, test } from 'vitest'
import { writeJournal } from '../../../engine/actions/journal/writeJournal.ts'
import { decided, fern, given, noon } from '../../support/given.ts'
import { describeAction } from '../describeAction.ts'

describeAction(writeJournal, {
  refuses: {
    'an entry without a word': {
      input: { text: '' },
      says: { rule: 'input/journal.write', message: 'text must NOT have fewer than 1 characters' },
    },
    'a kind of entry that there is not': {
      input: { text: 'I looked.', kind: 'rant' },
      says: {
        rule: 'input/journal.write',
        message: 'kind must be equal to one of the allowed values',
        expected: 'one of note, reflection, learning, observation, correction',
        got: 'rant',
      },
    },
    'what no document may hold': {
      input: { text: 'bell \u0007' },
      says: {
        rule: 'policy/valid-documents',
        message: 'A control character stands here. (text/control-character)',
      },
    },
  },
  passes: {
    'a note': { input: { text: 'I looked.' }, says: 'Journal of fern' },
    'a learning': { input: { text: 'Most links broke at once.', kind: 'learning' }, says: 'Journal of fern' },
  },
})

describe('a journal entry', () => {
  test('lies in the resident’s own folder, and is a note unless it says otherwise', () => {
    const act = writeJournal.request({ text: 'I looked.', title: 'Today' })
    const { draft, made } = decided(given().when(fern, act))
    const id = made[0]?.['journal'] ?? ''
    expect(draft.document(`.swarm/journals/fern/${id}.md`)?.data).toEqual({
      id,
      author: 'fern',
      created: noon,
      kind: 'note',
      title: 'Today',
    })
  })
})
