import { comparePaths } from './comparePaths.ts'
import type { Document, FilePath } from './document.ts'
import type { Draft } from './draft.ts'
import { type DraftLog, type Place, patchOf, placeOf } from './draftLog.ts'
import type { Problem } from './problem.ts'

/** The view that a log's changes make of its base, as far as the log goes now. */
export function layDraft(log: DraftLog): Draft {
  const { base, length } = log
  const shelves = new Map<string, readonly Document[]>()
  let changes: Draft['changes'] | undefined
  let problems: readonly Problem[] | undefined

  const placeAt = (path: FilePath) => placeOf(log, path, length)
  const patchAt = (path: FilePath) => patchOf(placeAt(path), length)
  const isChanged = (path: FilePath) => patchAt(path) !== undefined
  const has = (path: FilePath) => hasAt(placeAt(path), path)
  const hasFolder = (folder: FilePath) => hasFolderAt(placeAt(folder), folder)

  function hasAt(place: Place | undefined, path: FilePath): boolean {
    const patch = patchOf(place, length)
    return patch ? patch.text !== null : base.has(path)
  }

  function hasFolderAt(place: Place | undefined, folder: FilePath): boolean {
    if (anyBelow(place, 'text')) return true
    if (!base.hasFolder(folder)) return false
    if (!anyBelow(place, null)) return true
    for (const path of base.files(folder)) if (has(path)) return true
    return false
  }

  /** Whether changes put a file below a folder, or (`null`) took one away. */
  function anyBelow(folder: Place | undefined, wanted: 'text' | null): boolean {
    for (const place of folder?.below.values() ?? []) {
      if (place.since >= length) return false
      const patch = patchOf(place, length)
      if (patch && (patch.text === null) === (wanted === null)) return true
      if (anyBelow(place, wanted)) return true
    }
    return false
  }

  function* namesIn(folder: Place): Iterable<string> {
    for (const name of base.entries(folder.path)) if (!folder.below.has(name)) yield name
    for (const [name, place] of folder.below) if (hasAt(place, place.path) || hasFolderAt(place, place.path)) yield name
  }

  /** The documents of a collection that changes put there, of one id or all; undefined where they touch none of it. */
  function drafted(collection: string, key: string): readonly Document[] | undefined {
    const touched = [...(log.documents.get(key) ?? [])].filter(isChanged)
    if (touched.length === 0) return undefined
    return touched.flatMap((path) => documentAt(path) ?? []).filter((document) => document.collection === collection)
  }

  function documentAt(path: FilePath): Document | undefined {
    const patch = patchAt(path)
    if (!patch) return base.document(path)
    return patch.reading?.kind === 'document' ? patch.reading.document : undefined
  }

  function shelf(collection: string): readonly Document[] {
    const kept = base.of(collection)
    const added = drafted(collection, collection)
    return added ? mergeShelf(kept, isChanged, added) : kept
  }

  function draftedProblems(): readonly Problem[] {
    return [...log.invalid].flatMap((path) => {
      const reading = patchAt(path)?.reading
      return reading?.kind === 'invalid' ? reading.problems : []
    })
  }

  const draft: Draft = {
    kind: 'draft',
    head: base.head,
    host: base.host,
    base,
    log,
    length,
    get changes() {
      return (changes ??= new Map(
        [...log.places.values()].flatMap((place) => {
          const text = patchOf(place, length)?.text
          return text === undefined ? [] : [[place.path, text] as const]
        }),
      ))
    },
    document: documentAt,
    of<D extends object>(collection: string) {
      const known = shelves.get(collection) ?? shelf(collection)
      shelves.set(collection, known)
      return known as readonly Document<D>[]
    },
    find<D extends object>(collection: string, id: string) {
      const [added] = drafted(collection, `${collection}/${id}`)?.filter((document) => document.id === id) ?? []
      if (added) return added as Document<D>
      const kept = base.find<D>(collection, id)
      return kept && !isChanged(kept.path) ? kept : undefined
    },
    text(path) {
      const patch = patchAt(path)
      return patch ? (patch.text ?? undefined) : base.text(path)
    },
    blob(path) {
      const patch = patchAt(path)
      return patch ? patch.reading?.blob : base.blob(path)
    },
    has,
    hasFolder,
    entries(folder) {
      const place = placeAt(folder)
      return place ? namesIn(place) : base.entries(folder)
    },
    *files(under) {
      const prefix = under === '' ? '' : `${under}/`
      const added = [...draft.changes]
        .filter(([path, text]) => text !== null && !base.has(path) && path.startsWith(prefix))
        .map(([path]) => path)
        .sort(comparePaths)
      for (const path of base.files(under)) {
        while (added[0] !== undefined && comparePaths(added[0], path) < 0) yield added.shift() as FilePath
        if (has(path)) yield path
      }
      yield* added
    },
    get problems() {
      return (problems ??= [...base.problems.filter(({ path }) => !path || !isChanged(path)), ...draftedProblems()])
    },
  }
  return draft
}

/** A collection's documents without those that were changed, and with those that changes put there, by their paths. */
function mergeShelf(
  before: readonly Document[],
  isChanged: (path: FilePath) => boolean,
  added: readonly Document[],
): readonly Document[] {
  const documents: Document[] = []
  const sorted = [...added].sort((a, b) => comparePaths(a.path, b.path))
  let next = 0
  for (const document of before) {
    if (isChanged(document.path)) continue
    while (next < sorted.length && comparePaths(sorted[next]!.path, document.path) < 0) documents.push(sorted[next++]!)
    documents.push(document)
  }
  return [...documents, ...sorted.slice(next)]
}
