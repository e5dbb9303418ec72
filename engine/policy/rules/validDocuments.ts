import type { Rule } from '../rule.ts'

/** Nothing that an act writes may be invalid. */
export const validDocuments: Rule = {
  id: 'valid-documents',
  sentence: 'What an act writes is valid by its schema.',
  effect: 'deny',
  check(request) {
    if (request.moment === 'before-work') return []
    const written = new Set(request.changes.filter(({ text }) => text !== null).map(({ path }) => path))
    return request.after.problems
      .filter(({ path }) => path !== undefined && written.has(path))
      .map(({ rule, message, ...rest }) => ({ ...rest, message: `${message} (${rule})` }))
  },
}
