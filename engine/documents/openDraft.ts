import type { Document, FilePath } from './document.ts'
import type { Draft, ReadDocument, Reading } from './draft.ts'
import type { View } from './view.ts'

/** Lays changes (none, to begin with) over a view. */
export function openDraft(
  base: View,
  read: ReadDocument,
  changes: ReadonlyMap<FilePath, string | null> = new Map(),
): Draft {
  const readings = new Map<FilePath, Reading>()
  for (const [path, text] of changes) if (text !== null) readings.set(path, read(path, text))
  const drafted = (path: FilePath) => changes.has(path)
  const documents = [...readings.values()].flatMap((reading) => (reading.kind === 'document' ? [reading.document] : []))

  const removes = (under: string) => {
    for (const [path, text] of changes) if (text === null && path.startsWith(under)) return true
    return false
  }

  function* namesIn(folder: FilePath): Iterable<string> {
    const prefix = folder === '' ? '' : `${folder}/`
    const touched = new Set(
      [...changes.keys()]
        .filter((path) => path.startsWith(prefix))
        .map((path) => path.slice(prefix.length).split('/', 1)[0] ?? ''),
    )
    for (const name of base.entries(folder)) if (!touched.has(name)) yield name
    for (const name of touched) if (draft.has(prefix + name) || draft.hasFolder(prefix + name)) yield name
  }

  const draft: Draft = {
    kind: 'draft',
    head: base.head,
    base,
    changes,
    read,
    document(path) {
      if (!drafted(path)) return base.document(path)
      const reading = readings.get(path)
      return reading?.kind === 'document' ? reading.document : undefined
    },
    of<D extends object>(collection: string) {
      const added = documents.filter((document) => document.collection === collection)
      const kept = base.of(collection)
      const touched =
        added.length > 0 || [...changes.keys()].some((path) => base.document(path)?.collection === collection)
      if (!touched) return kept as readonly Document<D>[]
      return [...kept.filter((document) => !drafted(document.path)), ...added].sort(byPath) as readonly Document<D>[]
    },
    find<D extends object>(collection: string, id: string) {
      const added = documents.find((document) => document.collection === collection && document.id === id)
      if (added) return added as Document<D>
      const kept = base.find<D>(collection, id)
      return kept && !drafted(kept.path) ? kept : undefined
    },
    text: (path) => (drafted(path) ? (changes.get(path) ?? undefined) : base.text(path)),
    blob: (path) => (drafted(path) ? readings.get(path)?.blob : base.blob(path)),
    has: (path) => (drafted(path) ? changes.get(path) !== null : base.has(path)),
    hasFolder(path) {
      const under = path === '' ? '' : `${path}/`
      for (const [changed, text] of changes) if (text !== null && changed.startsWith(under)) return true
      if (!base.hasFolder(path)) return false
      if (!removes(under)) return true
      for (const kept of base.files(path)) if (changes.get(kept) !== null) return true
      return false
    },
    entries: (folder) => (changes.size === 0 ? base.entries(folder) : namesIn(folder)),
    *files(under) {
      const prefix = under === '' ? '' : `${under}/`
      const added = [...changes]
        .filter(([path, text]) => text !== null && !base.has(path) && path.startsWith(prefix))
        .map(([path]) => path)
        .sort()
      for (const path of base.files(under)) {
        while (added[0] !== undefined && added[0] < path) yield added.shift() as FilePath
        if (changes.get(path) !== null) yield path
      }
      yield* added
    },
    get problems() {
      const invalid = [...readings.values()].flatMap((reading) => (reading.kind === 'invalid' ? reading.problems : []))
      return [...base.problems.filter((problem) => !problem.path || !drafted(problem.path)), ...invalid]
    },
  }
  return draft
}

function byPath(a: Document, b: Document): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}
