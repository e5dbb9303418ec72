import { isBelow } from '../../documents/markdown/isBelow.ts'
import { matchGlob } from '../../documents/matchGlob.ts'
import type { TaskRule } from '../rule.ts'

/** Tasks are about what proposals may change. */
export const workInTheLibrary: TaskRule = {
  id: 'work-in-the-library',
  sentence: 'A task with a scope is limited to documents that proposals may change.',
  effect: 'deny',
  about: 'task',
  check(request) {
    const scope = request.task.data.scope?.replace(/\/$/, '')
    if (scope === undefined || scope === '') return []
    const globs = request.policy.write_scopes.by_proposal
    const inside =
      !scope.split('/').includes('..') &&
      globs.some((glob) => {
        const folder = (glob.split('*', 1)[0] ?? '').replace(/\/$/, '')
        return matchGlob(glob)(scope) || isBelow(scope, folder)
      })
    return inside
      ? []
      : [
          {
            message: 'the task is about files that proposals may not change',
            path: request.task.path,
            expected: `a scope inside ${globs.join(', ')}`,
            got: scope,
          },
        ]
  },
}
