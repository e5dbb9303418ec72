import type { Reply } from './wire.ts'
import { countWritten } from './countWritten.ts'

/** The answer as far as a number of characters lets the model write; the call it was writing ends there. */
export function shortenReply(reply: Reply, characters: number): Reply {
  if (countWritten(reply) <= characters) return reply
  let left = characters - reply.text.length
  const calls = reply.calls.flatMap((call) => {
    const room = left - call.name.length
    left = room - call.input.length
    return room > 0 ? [{ ...call, input: call.input.slice(0, room) }] : []
  })
  return { ...reply, text: reply.text.slice(0, characters), calls, finish: 'length' }
}
