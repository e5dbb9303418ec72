import { matchGlob } from '../../documents/matchGlob.ts'
import type { ChangeRule } from '../rule.ts'

/** Fixed points are changed by humans only. */
export const guardedNever: ChangeRule = {
  id: 'guarded-never',
  sentence: 'No resident changes the policy, the physics, the control, people, schemas, the engine or CI, in any way.',
  effect: 'deny',
  about: 'changes',
  check(request) {
    if (request.by.kind !== 'resident') return []
    const guarded = request.policy.guarded.map((glob) => matchGlob(glob))
    return request.changes
      .filter(({ path }) => guarded.some((matches) => matches(path)))
      .map(({ path }) => ({ message: 'this file is a fixed point', path, expected: 'a change by a human' }))
  },
}
