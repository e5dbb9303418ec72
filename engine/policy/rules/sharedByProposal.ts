import { ownPath } from '../../collections/settings.ts'
import { matchGlob } from '../../documents/matchGlob.ts'
import { pathSkeleton } from '../pathSkeleton.ts'
import type { ChangeRule } from '../rule.ts'

/** What moves by acts of its own, and never by a proposal: not even where the whole repository is the library. */
const state = /^(?:\.swarm|\.git[^/]*)(?:\/|$)/

/** What a proposal changes is shared documents and nothing else. */
export const sharedByProposal: ChangeRule = {
  id: 'shared-by-proposal',
  sentence: 'A proposal changes shared documents and nothing else.',
  effect: 'deny',
  about: 'changes',
  check(request) {
    if (request.moment !== 'before-merge' || request.by.kind === 'human') return []
    // Beside somebody else's branch, a folder of theirs may be called so.
    const proposals = ownPath(request.before, 'proposals/')
    const isState = (path: string) => state.test(path) || `${path}/`.startsWith(proposals)
    const globs = request.policy.write_scopes.by_proposal
    const scopes = globs.map((glob) => matchGlob(glob))
    return request.changes
      .filter(({ path }) => isState(pathSkeleton(path)) || !scopes.some((matches) => matches(path)))
      .map(({ path }) => ({
        message: 'a proposal may not change this file',
        path,
        expected: `one of ${globs.join(', ')}`,
      }))
  },
}
