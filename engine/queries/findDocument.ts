import { bodyOf } from '../documents/bodyOf.ts'
import type { Document } from '../documents/document.ts'
import type { View } from '../documents/view.ts'
import type { Answer } from './query.ts'

/** A document, and its markdown without its fields and without blanks around it. */
interface Found<D extends object> {
  readonly kind: 'found'
  readonly document: Document<D>
  readonly body: string
}

/** The document that is asked for, by its id or by a beginning of it that only one has; or why there is none. */
export function findDocument<D extends object>(
  view: View,
  collection: string,
  id: string,
): Found<D> | Extract<Answer, { kind: 'unanswered' }> {
  const alike = view.of<D>(collection).filter((document) => document.id.startsWith(id))
  const document = view.find<D>(collection, id) ?? (alike.length === 1 ? alike[0] : undefined)
  if (document) return { kind: 'found', document, body: bodyOf(view.text(document.path) ?? '').trim() }
  const invalid = view.problems.find(({ path }) => path?.includes(`/${id}.`))
  if (invalid) return { kind: 'unanswered', problems: [invalid] }
  const some = alike.slice(0, 5).map((candidate) => candidate.id)
  return {
    kind: 'unanswered',
    problems: [
      {
        rule: 'reference/missing',
        message:
          alike.length > 1 ? `${alike.length} ${collection}s begin with ${id}` : `there is no ${collection} ${id}`,
        expected: alike.length > 1 ? `one of ${some.join(', ')}` : `the id of a ${collection}`,
        got: id,
        example: `vivarium ${collection} list`,
      },
    ],
  }
}
