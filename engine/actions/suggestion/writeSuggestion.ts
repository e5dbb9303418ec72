import { ownPath } from '../../collections/settings.ts'
import { printDocument } from '../../documents/printDocument.ts'
import { defineAction } from '../defineAction.ts'

/** Writes down what a resident found and does not change by itself. */
export const writeSuggestion = defineAction({
  name: 'suggestion.write',
  description: 'Write a suggestion.',
  told: 'Suggested',
  for: 'work',
  seat: 'nobody',
  positional: ['title', 'text'],
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['title', 'text'],
    properties: {
      title: { type: 'string', minLength: 1, maxLength: 160, description: 'What it is about.' },
      text: { type: 'string', minLength: 1, maxLength: 400000, description: 'The suggestion, in markdown.' },
      task: { type: 'string', description: 'The task it came of.' },
      skill: { type: 'string', description: 'The skill that found it.' },
    },
  },
  example: { title: 'Two pages say the same', text: 'One of them should go.' },
  decide(view, { title, text, ...input }, { by, at, makeId }) {
    const id = makeId('s')
    return {
      kind: 'decided',
      summary: `Suggestion: ${title}`,
      changes: [
        {
          path: ownPath(view, `library/community_library/resident_suggestions/${by.id}/${id}.md`),
          text: printDocument({ id, title, author: by.id, created: at, ...input }, `# ${title}\n\n${text.trim()}\n`),
        },
      ],
      made: { suggestion: id },
    }
  },
})
