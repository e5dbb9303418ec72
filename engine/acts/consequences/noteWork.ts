import { writeJournal } from '../../actions/journal/writeJournal.ts'
import type { Consequence } from './consequence.ts'
import { tellWork } from './tellWork.ts'

/** The work note: what the resident did, in its own journal. */
export const noteWork: Consequence = {
  name: 'note-work',
  tells: 'A resident whose task is settled notes it in its journal.',
  follow(occurrence) {
    const told = tellWork(occurrence)
    if (!told) return []
    const { task, title, journal: text } = told
    return [writeJournal.act({ kind: 'resident', id: told.resident }, { text, title, task })]
  },
}
