import type { ChangeRule } from '../rule.ts'

/** A document stays small enough to review. */
export const documentSize: ChangeRule = {
  id: 'document-size',
  sentence: 'A document that a resident writes or changes stays under the size limit, unless it was over it before.',
  effect: 'deny',
  about: 'changes',
  check(request) {
    if (request.by.kind === 'human') return []
    const limit = request.policy.limits.document_bytes ?? 512 * 1024
    return request.changes.flatMap(({ path, text }) => {
      const size = text?.length ?? 0
      const before = request.before.text(path)?.length ?? 0
      return size > limit && before <= limit
        ? [{ message: 'the document is too large', path, expected: `at most ${limit} characters`, got: `${size} characters` }]
        : []
    })
  },
}
