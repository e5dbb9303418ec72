import type { Draft } from '../documents/draft.ts'
import type { World } from '../ports/world.ts'

/** Text longer than this is not written twice into a commit, in characters. */
const long = 1000

/**
 * An act's input for its record, without repeating what the commit holds anyway: the text of a whole file
 * stands by its blob id, and other long text as the end of the document it was written into. Whatever the
 * commit does not hold word for word stays as it is, so that every act can be decided again.
 */
export function shortenInput(world: World, draft: Draft, value: unknown): unknown {
  if (typeof value === 'string') return value.length > long ? (whereWritten(draft, value) ?? value) : value
  if (Array.isArray(value)) return value.map((item) => shortenInput(world, draft, item))
  if (value === null || typeof value !== 'object') return value
  if ('path' in value && 'text' in value && typeof value.text === 'string') {
    return { ...value, text: { blob: world.store.blobId(value.text), characters: value.text.length } }
  }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  return Object.fromEntries(entries.map(([name, item]) => [name, shortenInput(world, draft, item)]))
}

/** Actions trim text and end it with one line feed, so that is what a document ends with. */
function whereWritten(draft: Draft, text: string): { path: string; characters: number } | undefined {
  const ending = `${text.trim()}\n`
  for (const [path, written] of draft.changes) if (written?.endsWith(ending)) return { path, characters: ending.length }
  return undefined
}
