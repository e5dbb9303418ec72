import type { ChangeRule } from '../rule.ts'

/** A document stays small enough to review. */
export const documentSize: ChangeRule = {
  id: 'document-size',
  sentence: 'A document that a resident writes or changes stays under the size limit, unless it was over it before.',
  effect: 'deny',
  about: 'changes',
  check(request) {
    if (request.by.kind === 'human') return []
    const limit = request.policy.limits.document_bytes
    return request.changes.flatMap(({ path, text }) => {
      // No character takes more than three bytes for each of its units.
      if (text === null || text.length * 3 <= limit) return []
      const size = bytesOf(text)
      return size > limit && bytesOf(request.before.text(path) ?? '') <= limit
        ? [{ message: 'the document is too large', path, expected: `at most ${limit} bytes`, got: `${size} bytes` }]
        : []
    })
  },
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}
