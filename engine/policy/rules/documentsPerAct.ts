import type { ChangeRule } from '../rule.ts'

/** One act is one thing; many files at once are a flood. */
export const documentsPerAct: ChangeRule = {
  id: 'documents-per-act',
  sentence: 'One act of a resident touches a limited number of documents.',
  effect: 'deny',
  about: 'changes',
  check(request) {
    if (request.by.kind !== 'resident') return []
    const limit = request.policy.limits.documents_per_act
    return request.changes.length > limit
      ? [
          {
            message: 'the act touches too many documents',
            expected: `at most ${limit}`,
            got: String(request.changes.length),
          },
        ]
      : []
  },
}
