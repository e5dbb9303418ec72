import type { Act } from '../actions/action.ts'
import { vouchFor } from '../actions/world/vouchFor.ts'
import type { Problem } from '../documents/problem.ts'
import { explainHistory, type GuardedHistory } from '../policy/guarded/breach.ts'

/** Why nothing goes through the door: guarded files were changed by nobody who may. Vouching for it does. */
export function checkDoor(history: GuardedHistory, acts: readonly Act[]): readonly Problem[] {
  const open = history.breaches.map(({ commit }) => commit)
  const vouches = acts.filter((act) => vouchFor.isOf(act))
  const unknown = vouches.flatMap(({ input }) => input.commits).find((commit) => !open.includes(commit))
  if (unknown !== undefined) {
    return [
      {
        rule: 'history/vouch',
        message: `nothing has to be vouched for in ${unknown.slice(0, 7)}`,
        expected: open.length > 0 ? `one of ${open.join(', ')}` : 'a commit that `vivarium check` names; it names none',
        got: unknown,
      },
    ]
  }
  return vouches.length === acts.length && !history.isCut ? [] : explainHistory(history)
}
