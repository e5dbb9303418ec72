import type { SpentCall } from '../../economy/spend/spentCall.ts'
import type { OpenCall } from './readCalls.ts'

/** A call as a record holds it. What was not settled counts with the most it could take, and the record says so. */
export function asRecorded({
  id,
  at,
  task,
  resident,
  model,
  tokens,
  microdollars,
  estimated,
  settled,
}: OpenCall): SpentCall {
  return {
    id,
    at,
    task,
    resident,
    model,
    tokens,
    ...(microdollars === undefined ? {} : { microdollars }),
    ...(estimated || !settled ? { estimated: true } : {}),
  }
}
