import { floodProblems } from '../policy/floodProblems.ts'
import type { Cycle, Outcome } from './cycle.ts'

/**
 * Whether a word about the work would be neither one too many nor the same again: else the work is settled without it,
 * not refused for it.
 */
export function mayAnnounce({ snapshot, resident, at, policy }: Cycle, { acts }: Outcome, text: string): boolean {
  const posts = acts.filter(({ action }) => action === 'room.post').map(({ input }) => String(input['text'] ?? ''))
  const said = [...posts, text].map((words) => ({ author: resident.id, day: at.slice(0, 10), text: words }))
  return (
    floodProblems(snapshot, policy.limits, said).length ===
    floodProblems(snapshot, policy.limits, said.slice(0, -1)).length
  )
}
