import type { DataOf } from '../../../queries/query.ts'
import type { roomRead } from '../../../queries/room/roomRead.ts'
import type { Terminal } from '../terminal.ts'
import { indent } from './columns.ts'
import { showMoment } from './words.ts'

/** What was said in a room, oldest first, and which other rooms there are. */
export function showRoom({ room, rooms, messages }: DataOf<typeof roomRead>, { paint }: Terminal): string {
  const others = rooms.filter((name) => name !== room)
  const elsewhere = others.length > 0 ? paint('dim', `Other rooms: ${others.join(', ')}`) : ''
  const lines = messages.map(
    ({ author, created, body }) => `${paint('bold', author)}  ${paint('dim', showMoment(created))}\n${indent(body)}`,
  )
  return [...(lines.length > 0 ? lines : [`Nobody has said anything in ${room}.`]), elsewhere]
    .filter(Boolean)
    .join('\n\n')
}
