import { explainHistory } from '../../../policy/guarded/breach.ts'
import { authorityOf } from '../../../policy/guarded/authority.ts'
import type { Diagnosis, Look } from './diagnosis.ts'

/** Whether everything that is guarded was changed by those who may. */
export const lookAtHistory: Look = async ({ world }) => {
  if (!world) return []
  const snapshot = await world.store.snapshot()
  const { isJudged, stewards } = authorityOf(snapshot, snapshot.read)
  const what = 'Guarded'
  const problems = explainHistory(await world.guarded())
  if (problems.length > 0) {
    return problems.map(({ message, example = '' }): Diagnosis => ({
      what,
      state: 'problem',
      found: message,
      hint: example,
    }))
  }
  if (!isJudged) {
    const found = 'this world is of an earlier format: who changed guarded files is not verified'
    return [{ what, state: 'note', found, hint: 'vivarium migrate' }]
  }
  if (stewards.some(({ signing_keys = [] }) => signing_keys.length > 0))
    return [{ what, state: 'ok', found: 'every change of guarded files is signed by a steward' }]
  const hint = 'name the keys of stewards as signing_keys in their files in .swarm/people'
  return stewards.some(({ email }) => email !== undefined)
    ? [{ what, state: 'ok', found: 'every change has the address of a steward, which anybody can write', hint }]
    : [{ what, state: 'note', found: 'no steward has an address or a key: any person’s change counts', hint }]
}
