import { callModel } from './callModel.ts'
import type { Asked, Line, Reply } from './model.ts'

/** How long the first and the longest wait between two attempts is, in milliseconds, when its provider does not say. */
const firstWait = 500
const longestWait = 30_000
/** A provider that asks to wait longer is not waited for. */
const patience = 60_000

/** Asks, and asks again where that may help, as often as the model's policy says. */
export async function askModel(line: Line, asked: Asked): Promise<Reply> {
  const retries = line.model.retries ?? 2
  for (let attempt = 0; ; attempt++) {
    const reply = await callModel(line, asked)
    if (reply.kind !== 'fault' || reply.fault.cure !== 'again') return reply
    const wait = reply.fault.wait ?? Math.min(firstWait * 2 ** attempt, longestWait)
    if (wait > patience) {
      return {
        kind: 'fault',
        fault: {
          ...reply.fault,
          words: `${reply.fault.words} It asks to be left alone for ${Math.round(wait / 1000)} seconds.`,
        },
      }
    }
    if (attempt >= retries) return reply
    line.report({
      kind: 'note',
      text: `${reply.fault.words} It is asked again in ${(wait / 1000).toFixed(1)} seconds.`,
    })
    await line.pause(wait, line.signal)
  }
}
