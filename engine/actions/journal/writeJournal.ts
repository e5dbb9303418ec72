import { printDocument } from '../../documents/printDocument.ts'
import { defineAction } from '../defineAction.ts'

/** Writes an entry in the resident's own journal. */
export const writeJournal = defineAction({
  name: 'journal.write',
  description: 'Write a journal entry.',
  told: 'Noted',
  for: 'work',
  seat: 'nobody',
  positional: ['text'],
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['text'],
    properties: {
      text: { type: 'string', minLength: 1, maxLength: 20000, description: 'The entry, in markdown.' },
      kind: {
        enum: ['note', 'reflection', 'learning', 'observation', 'correction'],
        description: 'What kind of entry (default: note).',
      },
      title: { type: 'string', maxLength: 160, description: 'A title.' },
      task: { type: 'string', description: 'The task it is about.' },
    },
  },
  example: { text: 'Most links broke when the guide moved.', kind: 'learning' },
  decide(_view, { text, kind = 'note', ...input }, { by, at, makeId }) {
    const id = `${at.slice(0, 10)}-${makeId('j')}`
    return {
      kind: 'decided',
      summary: `Journal of ${by.id}`,
      changes: [
        {
          path: `.swarm/journals/${by.id}/${id}.md`,
          text: printDocument({ id, author: by.id, created: at, kind, ...input }, `${text.trim()}\n`),
        },
      ],
      made: { journal: id },
    }
  },
})
