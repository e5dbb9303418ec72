import type { Instant } from '../../documents/document.ts'
import type { Spent } from './spent.ts'
import type { SpentCall } from './spentCall.ts'

/** Whom a new call is for, and when: what each bound counts follows from it. */
interface Caller {
  readonly task: string
  readonly resident: string
  readonly at: Instant
}

/**
 * What earlier calls took, within each bound that a call of this caller counts in. A call that stands twice counts
 * once.
 */
export function sumSpent(
  calls: readonly SpentCall[],
  { task, resident, at }: Caller,
): Readonly<Record<'task' | 'resident' | 'day' | 'world', Spent>> {
  const all = [...new Map(calls.map((call) => [call.id, call])).values()]
  const today = all.filter((call) => call.at.slice(0, 10) === at.slice(0, 10))
  return {
    task: sum(all.filter((call) => call.task === task)),
    resident: sum(today.filter((call) => call.resident === resident)),
    day: sum(today),
    world: sum(all),
  }
}

function sum(calls: readonly SpentCall[]): Spent {
  return {
    tokens: calls.reduce((total, call) => total + call.tokens, 0),
    microdollars: calls.reduce((total, call) => total + (call.microdollars ?? 0), 0),
  }
}
