import type { ChangeRule } from '../rule.ts'

/** Nothing that an act writes may be invalid. */
export const validDocuments: ChangeRule = {
  id: 'valid-documents',
  sentence: 'What an act writes is valid by its schema; what was invalid before may be mended step by step.',
  effect: 'deny',
  about: 'changes',
  check(request) {
    const invalidBefore = new Set(request.before.problems.map(({ path }) => path))
    const written = new Set(
      request.changes.filter(({ path, text }) => text !== null && !invalidBefore.has(path)).map(({ path }) => path),
    )
    return request.after.problems
      .filter(({ path }) => path !== undefined && written.has(path))
      .map(({ rule, message, ...rest }) => ({ ...rest, message: `${message} (${rule})` }))
  },
}
