import type { ChangeRule } from '../rule.ts'

/** In docs-only mode residents write documents, never anything else. */
export const documentsOnly: ChangeRule = {
  id: 'documents-only',
  sentence: 'In docs-only mode residents write markdown and YAML documents and nothing else.',
  effect: 'deny',
  about: 'changes',
  check(request) {
    if (request.by.kind !== 'resident') return []
    return request.changes
      .filter(({ path, text }) => text !== null && !request.after.document(path) && !/\.md$/i.test(path))
      .map(({ path }) => ({ message: 'this is not a document', path, expected: 'a file of a collection, or markdown' }))
  },
}
