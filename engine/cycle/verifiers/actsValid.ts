import { reviewTask } from '../../actions/task/reviewTask.ts'
import type { Verifier } from './verifier.ts'

/** There is something to look at: acts that each make sense once, or a word about why there are none. */
export const actsValid: Verifier = {
  name: 'acts-valid',
  tells: 'There are acts that fit, each once, or a word about why there are none.',
  verify({ answer }) {
    const { acts, note } = answer
    if (acts.length === 0 && note.trim() === '') return { findings: ['there are no acts and no word about why'] }
    const own = acts
      .filter(reviewTask.isOf)
      .map(({ action }) => `${action} is for another resident than the one that did the work`)
    const told = acts.map((act) => JSON.stringify(act))
    const twice = acts.filter((_, index) => told.indexOf(told[index] ?? '') !== index)
    return { findings: [...own, ...twice.map(({ action }) => `${action} is asked for twice with the same input`)] }
  },
}
