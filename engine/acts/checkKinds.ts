import { explainOlder } from '../collections/format.ts'
import type { Change } from '../documents/change.ts'
import type { Problem } from '../documents/problem.ts'
import type { ReadDocument } from '../documents/reading.ts'
import type { View } from '../documents/view.ts'
import { collectionSince } from '../../schemas/types.ts'

/** Which kinds of documents among the changes came with a later format than the world has, each told once, by name. */
export function checkKinds(
  view: View,
  changes: readonly Change[],
  read: ReadDocument,
  since: Readonly<Record<string, number>> = collectionSince,
): readonly Problem[] {
  if (Object.keys(since).length === 0) return []
  const kinds = changes.flatMap(({ path, text }) => {
    const reading = text === null ? undefined : read(path, text)
    return reading?.kind === 'document' ? [reading.document.collection] : []
  })
  return [...new Set(kinds)].flatMap((kind) => explainOlder(view, `a document of the kind ${kind}`, since[kind]) ?? [])
}
