import { printDocument } from '../../documents/printDocument.ts'
import { defineAction } from '../defineAction.ts'
import { refuse } from '../refuse.ts'

/** Posts a message in a room. */
export const postMessage = defineAction({
  name: 'room.post',
  description: 'Post a message in a room.',
  told: 'Said',
  for: 'work',
  byEngine: true,
  seat: 'anyone',
  command: { chapter: 'read' },
  positional: ['text'],
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['text'],
    properties: {
      text: { type: 'string', minLength: 1, maxLength: 1200, description: 'The message, in markdown.' },
      room: { type: 'string', pattern: '^[a-z][a-z0-9_-]{0,63}$', description: 'The room (default: town_hall).' },
      mood: { type: 'string', maxLength: 40, description: 'A word for the mood.' },
      importance: { type: 'integer', minimum: 1, maximum: 5, description: '1 to 5.' },
      reply_to: { type: 'string', description: 'The message this answers.' },
    },
  },
  example: { text: 'The links are mended.', room: 'town_hall' },
  decide(view, { text, room = 'town_hall', ...input }, { by, at, makeId }) {
    if (input.reply_to && !view.find('message', input.reply_to)) {
      return refuse('reference/missing', `there is no message ${input.reply_to} to reply to`, { got: input.reply_to })
    }
    const id = makeId('m')
    const data = { id, author: by.id, room, created: at, ...input }
    return {
      kind: 'decided',
      summary: `Message in ${room}`,
      changes: [
        {
          path: `.swarm/discussions/${room}/${at.slice(0, 10)}/${id}.md`,
          text: printDocument(data, `${text.trim()}\n`),
        },
      ],
      made: { message: id },
    }
  },
})
