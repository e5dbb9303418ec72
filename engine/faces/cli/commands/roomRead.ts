import { bodyOf } from '../../../documents/bodyOf.ts'
import type { MessageData } from '../../../../schemas/types.ts'
import { answer } from '../commandOutcome.ts'
import { defineCommand } from '../command.ts'
import { indent } from '../show/columns.ts'
import { showMoment } from '../show/words.ts'

/** Reads a room. */
export const roomRead = defineCommand<{ room?: string; limit?: number }>({
  name: 'room read',
  description: 'Read what was said in a room last.',
  positional: ['room'],
  letters: { limit: 'n' },
  input: {
    room: { type: 'string', description: 'The room.', default: 'town_hall' },
    limit: { type: 'integer', title: 'n', minimum: 1, default: 20, description: 'How many messages.' },
  },
  async run({ room = 'town_hall', limit = 20 }, session) {
    const world = await session.openWorld()
    const view = await world.store.snapshot()
    const all = view.of<MessageData>('message')
    const messages = all
      .filter(({ data }) => data.room === room)
      .toSorted((a, b) => (a.data.created < b.data.created ? -1 : 1))
      .slice(-limit)
      .map(({ path, data }) => ({ ...data, path, body: bodyOf(view.text(path) ?? '').trim() }))
    const rooms = [...new Set(all.map(({ data }) => data.room))].sort()
    return answer({ room, rooms, messages }, ({ messages: said, rooms: known }, { paint }) => {
      const others = known.filter((name) => name !== room)
      const elsewhere = others.length > 0 ? paint('dim', `Other rooms: ${others.join(', ')}`) : ''
      const lines = said.map(
        ({ author, created, body }) =>
          `${paint('bold', author)}  ${paint('dim', showMoment(created))}\n${indent(body)}`,
      )
      return [...(lines.length > 0 ? lines : [`Nobody has said anything in ${room}.`]), elsewhere]
        .filter(Boolean)
        .join('\n\n')
    })
  },
})
