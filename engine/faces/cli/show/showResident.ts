import type { DataOf } from '../../../queries/query.ts'
import type { residentShow } from '../../../queries/resident/residentShow.ts'
import type { Terminal } from '../terminal.ts'
import { showDocument } from './showDocument.ts'

/** One resident, with what it holds. */
export function showResident({ tokens, ...resident }: DataOf<typeof residentShow>, terminal: Terminal): string {
  const purses = Object.entries(tokens).map(([purse, amount]) => `${amount} ${purse.replaceAll('_', ' ')}`)
  return showDocument({ ...resident, ...(purses.length > 0 ? { tokens: purses } : {}) }, terminal)
}
