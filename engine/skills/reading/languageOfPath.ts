import type { FilePath } from '../../documents/document.ts'

const codes =
  'ar|bn|cs|da|de|el|en|es|fa|fi|fr|he|hi|hu|id|it|ja|ko|nb|nl|pl|pt|ro|ru|sv|th|tr|uk|vi|zh(?:[-_](?:hans|hant))?'
const inPath = new RegExp(
  String.raw`(?:^|/)(${codes})(?:[-_][a-z]{2})?/|[._-](${codes})(?:[-_][a-z]{2})?\.[a-z]+$`,
  'i',
)

/** The language that a path names: `fr/carte.md`, `carte.fr.md`. */
export function languageOfPath(path: FilePath): string | undefined {
  const match = inPath.exec(path)
  return (match?.[1] ?? match?.[2])?.slice(0, 2).toLowerCase()
}
