import { isGuarded } from '../isGuarded.ts'
import type { ChangeRule } from '../rule.ts'

/** Fixed points are changed by humans only. */
export const guardedNever: ChangeRule = {
  id: 'guarded-never',
  sentence:
    'No resident changes the policy, the physics, the control, people, briefs, hats, schemas, the engine or CI, ' +
    'in any way or spelling.',
  effect: 'deny',
  about: 'changes',
  check(request) {
    if (request.by.kind !== 'resident') return []
    const guarded = isGuarded(request.policy)
    return request.changes
      .filter(({ path }) => guarded(path))
      .map(({ path }) => ({ message: 'this file is a fixed point', path, expected: 'a change by a human' }))
  },
}
