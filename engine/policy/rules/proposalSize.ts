import type { ChangeRule } from '../rule.ts'

/** A proposal stays small enough to review. */
export const proposalSize: ChangeRule = {
  id: 'proposal-size',
  sentence: 'A proposal of a resident touches no more files than a person can review.',
  effect: 'deny',
  about: 'changes',
  check(request) {
    if (request.moment !== 'before-merge' || request.by.kind === 'human') return []
    const limit = request.policy.limits.files_per_proposal
    return request.changes.length > limit
      ? [
          {
            message: 'the proposal touches too many files',
            expected: `at most ${limit}`,
            got: String(request.changes.length),
          },
        ]
      : []
  },
}
