import type { FilePath } from '../../documents/document.ts'
import type { FileEntry, Folder } from './folder.ts'

/** A file that two trees do not share. */
export interface FileDifference {
  readonly path: FilePath
  readonly before: FileEntry | undefined
  readonly after: FileEntry | undefined
}

/** Every file that differs between two trees; folders with the same id are not looked into. */
export function* diffFolders(
  before: Folder | undefined,
  after: Folder | undefined,
  prefix = '',
): Generator<FileDifference> {
  if (before?.oid === after?.oid) return
  for (const [name, entry] of before?.files ?? []) {
    const other = after?.files.get(name)
    if (other?.oid !== entry.oid || other.mode !== entry.mode)
      yield { path: prefix + name, before: entry, after: other }
  }
  for (const [name, entry] of after?.files ?? []) {
    if (!before?.files.has(name)) yield { path: prefix + name, before: undefined, after: entry }
  }
  for (const name of new Set([...(before?.folders.keys() ?? []), ...(after?.folders.keys() ?? [])])) {
    const [one, other] = [before?.folders.get(name), after?.folders.get(name)]
    if (one?.oid !== other?.oid) yield* diffFolders(one, other, `${prefix}${name}/`)
  }
}
