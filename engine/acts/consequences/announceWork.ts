import { postMessage } from '../../actions/room/postMessage.ts'
import { floodProblems } from '../../policy/floodProblems.ts'
import type { Consequence } from './consequence.ts'
import { tellWork } from './tellWork.ts'

/** The word in a room about a task that was settled. */
export const announceWork: Consequence = {
  name: 'announce-work',
  tells: 'A resident whose task is settled says so in a room, unless that were one word too many or the same again.',
  follow(occurrence) {
    const told = tellWork(occurrence)
    if (!told) return []
    const { resident, room, message: text } = told
    const { after, at, policy } = occurrence
    // Work is settled without its announcement rather than refused for it.
    if (floodProblems(after, policy.limits, [{ author: resident, day: at.slice(0, 10), text }]).length > 0) return []
    return [postMessage.act({ kind: 'resident', id: resident }, { room, text })]
  },
}
