import { writeJournal } from '../../actions/journal/writeJournal.ts'
import { postMessage } from '../../actions/room/postMessage.ts'
import { floodProblems } from '../../policy/floodProblems.ts'
import type { Consequence } from './consequence.ts'
import { tellWork } from './tellWork.ts'

/** The work note in the resident's own journal, and the word in a room. */
export const reportWork: Consequence = {
  name: 'report-work',
  tells:
    'A resident whose task is settled notes it in its journal, and says so in a room unless that were one word too ' +
    'many or the same again.',
  follow(occurrence) {
    const told = tellWork(occurrence)
    if (!told) return []
    const { task, title, journal, room, message } = told
    const { after, at, policy } = occurrence
    const by = { kind: 'resident', id: told.resident } as const
    const note = writeJournal.act(by, { text: journal, title, task })
    // Work is settled without its announcement rather than refused for it.
    const words = [{ author: by.id, day: at.slice(0, 10), text: message }]
    if (floodProblems(after, policy.limits, words).length > 0) return [note]
    return [note, postMessage.act(by, { room, text: message })]
  },
}
