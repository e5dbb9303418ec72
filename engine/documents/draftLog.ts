import type { Document, FilePath } from './document.ts'
import type { ReadDocument, Reading } from './reading.ts'
import type { View } from './view.ts'

/** What one change made of a path; `text` is null where it removed the file, undefined where it took a change back. */
export interface Patch {
  /** Its number in the log. */
  readonly number: number
  readonly text: string | null | undefined
  readonly reading: Reading | undefined
}

/** A path that was changed, or a folder above one. */
export interface Place {
  readonly path: FilePath
  /** The number of the first change here or below. */
  readonly since: number
  readonly patches: Patch[]
  /** In the order of their first changes. */
  readonly below: Map<string, Place>
}

/**
 * The changes of drafts that grew out of one another, each read once. A draft is the first part of its log, so that
 * the next one costs its own changes and not those before it:
 *
 *     number   0      1      2      3
 *     path     a.md   b.md   a.md   c.md      a draft of length 2 sees the first a.md, one of length 4 the second
 *
 * Whoever goes through places meets some that only longer drafts have changed: `placeOf` and `patchOf` tell.
 */
export interface DraftLog {
  readonly base: View
  readonly read: ReadDocument
  readonly places: Map<FilePath, Place>
  /**
   * Changed paths by the collections of the documents that are there or were (`task`), and by their ids (`task/t-1`).
   */
  readonly documents: Map<string, Set<FilePath>>
  /** Paths whose text was not valid. */
  readonly invalid: Set<FilePath>
  length: number
}

/** A log without changes. */
export function beginLog(base: View, read: ReadDocument): DraftLog {
  return { base, read, places: new Map(), documents: new Map(), invalid: new Set(), length: 0 }
}

/** The log that a draft of this length can add to: the same while nothing was added behind it, else a copy. */
export function continueLog(log: DraftLog, length: number): DraftLog {
  if (log.length === length) return log
  const copy = beginLog(log.base, log.read)
  for (const place of log.places.values()) {
    const patch = patchOf(place, length)
    if (patch) keep(copy, place.path, patch.text, patch.reading)
  }
  return copy
}

/** Adds a change, and reads its text unless it was the last to be read there; undefined takes a change back. */
export function addToLog(log: DraftLog, path: FilePath, text: string | null | undefined): void {
  if (patchOf(log.places.get(path), log.length)?.text === text) return
  keep(log, path, text, typeof text === 'string' ? log.read(path, text) : undefined)
}

/** The place of a path, where a draft of this length has changes at it or below it. */
export function placeOf(log: DraftLog, path: FilePath, length: number): Place | undefined {
  if (length === 0) return undefined
  const place = log.places.get(path)
  return place && place.since < length ? place : undefined
}

/** What a draft of this length makes of a place; undefined where it leaves the base as it is. */
export function patchOf(place: Place | undefined, length: number): Patch | undefined {
  if (!place) return undefined
  let at = place.patches.length - 1
  while (at >= 0 && place.patches[at]!.number >= length) at--
  return place.patches[at]?.text === undefined ? undefined : place.patches[at]
}

function keep(log: DraftLog, path: FilePath, text: string | null | undefined, reading: Reading | undefined): void {
  const { patches } = placeAt(log, path)
  if (patches.length === 0) addDocument(log, log.base.document(path))
  if (reading?.kind === 'document') addDocument(log, reading.document)
  if (reading?.kind === 'invalid') log.invalid.add(path)
  patches.push({ number: log.length++, text, reading })
}

function addDocument({ documents }: DraftLog, document: Document | undefined): void {
  if (!document) return
  const { collection, id, path } = document
  for (const key of [collection, `${collection}/${id}`]) {
    documents.set(key, (documents.get(key) ?? new Set<FilePath>()).add(path))
  }
}

/** The place of a path, made with those of the folders above it where it is new. */
function placeAt(log: DraftLog, path: FilePath): Place {
  const known = log.places.get(path)
  if (known) return known
  const place: Place = { path, since: log.length, patches: [], below: new Map() }
  log.places.set(path, place)
  const slash = path.lastIndexOf('/')
  if (path !== '') placeAt(log, path.slice(0, Math.max(slash, 0))).below.set(path.slice(slash + 1), place)
  return place
}
