import type { Brief } from '../../ports/mind.ts'
import type { Answer, Mind } from '../../ports/mind.ts'
import { expandInput } from './expandInput.ts'
import { findRecord } from './findRecord.ts'
import { readActs } from './readActs.ts'

const cost = { tokens: 0, milliseconds: 0 }

/**
 * The mind that says again what the records hold: what was answered to the same brief, else to the same task the same
 * time.
 */
export const replay: Mind = {
  name: 'replay',
  async think(brief, { world, signal }) {
    signal.throwIfAborted()
    const record = findRecord(brief)
    if (!record) return fail(`The records hold no answer to this brief, nor to ${attemptOf(brief)}.`)
    const acts = await Promise.all(
      readActs(record.data).map(async ({ action, input }) => ({
        action,
        input: await expandInput(input, record, world),
      })),
    )
    const lost = acts.find(({ input }) => input === undefined)
    if (lost) return fail(`The record ${record.id} does not hold all of its ${lost.action} any more.`)
    return {
      kind: 'acts',
      acts: acts.map(({ action, input }) => ({ action, input: input as Record<string, unknown> })),
      note: record.data.answer?.note ?? '',
      cost,
    }
  },
}

function fail(reason: string): Answer {
  return { kind: 'failed', reason, retryable: false, cost }
}

function attemptOf({ task }: Brief): string {
  return `attempt ${(task.data.attempts ?? 0) + 1} of ${task.id}`
}
