import { bodyOf } from '../../documents/bodyOf.ts'
import type { MessageData } from '../../../schemas/types.ts'
import { documentResult } from '../documentResult.ts'
import { defineQuery } from '../query.ts'

/** Reads a room. */
export const roomRead = defineQuery({
  name: 'room.read',
  description: 'Read what was said in a room last.',
  command: { chapter: 'read' },
  positional: ['room'],
  letters: { limit: 'n' },
  input: {
    type: 'object',
    additionalProperties: false,
    properties: {
      room: { type: 'string', description: 'The room.', default: 'town_hall' },
      limit: { type: 'integer', title: 'n', minimum: 1, default: 20, description: 'How many messages.' },
    },
  },
  examples: [{}, { room: 'town_hall', limit: 5 }],
  result: {
    type: 'object',
    description: 'What was said in a room.',
    additionalProperties: false,
    required: ['room', 'rooms', 'messages'],
    properties: {
      room: { type: 'string', description: 'The room.' },
      rooms: { type: 'array', items: { type: 'string' }, description: 'Every room that something was said in.' },
      messages: {
        type: 'array',
        description: 'Oldest first.',
        items: documentResult('message', { body: { type: 'string', description: 'What was said, in markdown.' } }),
      },
    },
  },
  read({ view }, { room = 'town_hall', limit = 20 }) {
    const all = view.of<MessageData>('message')
    const messages = all
      .filter(({ data }) => data.room === room)
      .toSorted((a, b) => (a.data.created < b.data.created ? -1 : 1))
      .slice(-limit)
      .map(({ path, data }) => ({ ...data, path, body: bodyOf(view.text(path) ?? '').trim() }))
    const rooms = [...new Set(all.map(({ data }) => data.room))].sort()
    return { kind: 'answered', data: { room, rooms, messages } }
  },
})
