import type { Rule } from '../rule.ts'

/** In docs-only mode residents write documents, never anything else. */
export const documentsOnly: Rule = {
  id: 'documents-only',
  sentence: 'In docs-only mode residents write markdown and YAML documents and nothing else.',
  effect: 'deny',
  check(request) {
    if (request.moment === 'before-work' || request.by.kind !== 'resident') return []
    return request.changes
      .filter(({ path, text }) => text !== null && !request.after.document(path) && !/\.md$/i.test(path))
      .map(({ path }) => ({ message: 'this is not a document', path, expected: 'a file of a collection, or markdown' }))
  },
}
