import { matchGlob } from '../../documents/matchGlob.ts'
import type { ChangeRule } from '../rule.ts'

/** What a resident writes directly stays in its own space. */
export const ownSpace: ChangeRule = {
  id: 'own-space',
  sentence: 'A resident writes directly only in its own space and in rooms.',
  effect: 'deny',
  about: 'changes',
  check(request) {
    if (request.moment !== 'before-commit' || request.by.kind !== 'resident') return []
    const globs = request.policy.write_scopes.resident
    const scopes = globs.map((glob) => matchGlob(glob, request.by.id))
    return request.changes
      .filter(({ path }) => !scopes.some((matches) => matches(path)))
      .map(({ path }) => ({
        message: `${request.by.id} may not write here`,
        path,
        expected: `one of ${globs.map((glob) => glob.replaceAll('{id}', request.by.id)).join(', ')}`,
      }))
  },
}
