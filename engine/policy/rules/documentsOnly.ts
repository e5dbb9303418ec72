import { libraryOf } from '../../collections/settings.ts'
import type { FilePath } from '../../documents/document.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import type { View } from '../../documents/view.ts'
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
      .filter(({ path, text }) => text !== null && !request.after.document(path) && !isPage(path, request.before))
      .map(({ path }) => ({ message: 'this is not a document', path, expected: 'a file of a collection, or markdown' }))
  },
}

/** Markdown, or a page of the library in another spelling, `.mdx` or `.markdown`, that is there already. */
function isPage(path: FilePath, before: View): boolean {
  return /\.md$/i.test(path) || (isMarkdown(path) && before.has(path) && isBelow(path, libraryOf(before)))
}
