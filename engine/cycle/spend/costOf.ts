import type { SpentCall } from '../../economy/spend/spentCall.ts'
import type { RecordData } from '../../../schemas/types.ts'

/** The cost of a record that holds these calls: their sums, and each of them. */
export function costOf(calls: readonly SpentCall[], milliseconds?: number): NonNullable<RecordData['cost']> {
  const priced = calls.filter(({ microdollars }) => microdollars !== undefined)
  return {
    tokens: calls.reduce((sum, { tokens }) => sum + tokens, 0),
    ...(priced.length > 0 ? { microdollars: priced.reduce((sum, { microdollars = 0 }) => sum + microdollars, 0) } : {}),
    ...(milliseconds === undefined ? {} : { milliseconds }),
    ...(calls.length > 0 ? { calls: [...calls] } : {}),
  }
}
