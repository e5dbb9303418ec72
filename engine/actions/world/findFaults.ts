import type { FilePath } from '../../documents/document.ts'
import type { Problem } from '../../documents/problem.ts'
import type { ReadDocument } from '../../documents/reading.ts'
import type { View } from '../../documents/view.ts'

/** A file as a person left it; null where they removed it. */
export interface HandEdit {
  readonly path: FilePath
  readonly text: string | null
}

/**
 * Why an edit by hand cannot be taken in: it is no valid document, or a second one of an id that another file has. A
 * copy of a settled task from somewhere would be done once more, in the name of whoever is here.
 */
export function findFaults(
  view: View,
  read: ReadDocument,
  { path, text }: HandEdit,
  all: readonly HandEdit[],
): readonly Problem[] {
  const reading = text === null ? undefined : read(path, text)
  if (reading?.kind === 'invalid') return reading.problems
  if (reading?.kind !== 'document' || view.has(path)) return []
  const { collection, id } = reading.document
  const known = view.find(collection, id)
  if (!known || all.some((other) => other.path === known.path && other.text === null)) return []
  return [
    {
      rule: 'document/duplicate-id',
      message: `there is a ${collection} ${id} already`,
      path,
      expected: `an id of its own, or no ${known.path} any more`,
      got: `the id of ${known.path}`,
    },
  ]
}
