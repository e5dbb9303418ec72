import type { Tree } from '../../collections/collection.ts'
import type { FilePath } from '../../documents/document.ts'
import type { Write } from '../../documents/transaction.ts'
import { entryOf, type GitIndex, type IndexEntry } from '../index/gitIndex.ts'
import { hashBlob } from '../objects/hashBlob.ts'
import { readWorkingFile } from '../reading/readWorkingFile.ts'
import type { Repository } from '../repository.ts'
import { findFile, findFolder, type Folder, listFiles } from '../trees/folder.ts'
import type { Base, PlannedFile } from './plan.ts'
import { lookAt } from '../reading/lookAt.ts'

/** What stands in the way of a write, for people. */
export interface Obstacle {
  readonly moved: 'file' | 'busy'
  readonly what: string
}

/** A write, the tree it is in, and its new content's id. */
export interface HashedWrite extends Write {
  readonly tree: Tree
  readonly bytes: Buffer | undefined
  readonly blob: string | undefined
}

/** Checks that every write finds what was decided on: in the branch, in the working tree and in the index. */
export function checkWrites(
  repository: Repository,
  base: Base,
  index: GitIndex,
  writes: readonly HashedWrite[],
): { files: PlannedFile[] } | Obstacle {
  const removed = new Set(writes.filter((write) => write.blob === undefined).map((write) => write.path))
  const token = `${process.pid}-${process.hrtime.bigint().toString(36)}`
  const files: PlannedFile[] = []
  for (const [number, write] of writes.entries()) {
    const { root } = base[write.tree]
    const indexed = entryOf(index, write.path)
    const clash = committedClash(root, write, removed) ?? indexClash(index, write, indexed)
    if (clash) return clash
    const file = planFile(repository, root, { ...write, indexed: indexed?.oid }, `.vivarium-${token}-${number}`)
    if ('moved' in file) return file
    files.push(file)
  }
  return { files: files.sort((a, b) => Number(a.blob !== undefined) - Number(b.blob !== undefined)) }
}

function planFile(
  repository: Repository,
  root: Folder | undefined,
  { path, expected, blob, indexed }: HashedWrite & Pick<PlannedFile, 'indexed'>,
  temp: string,
): PlannedFile | Obstacle {
  const link = linkedFolder(repository, path)
  if (link !== undefined) return { moved: 'file', what: `${path}: the folder ${link} is a symbolic link` }
  const working = readWorkingFile(repository.root, path)
  if (working.kind === 'other') return { moved: 'file', what: `${path} ${working.why}` }
  const there = working.kind === 'file' ? hashBlob(working.bytes) : undefined
  if (there !== expected && there !== blob) return { moved: 'file', what: `${path} was changed in the working tree` }
  const executable = working.kind === 'file' && (working.mode & 0o100) !== 0 && process.platform !== 'win32'
  return {
    path,
    expected,
    blob,
    indexed,
    mode: findFile(root, path)?.mode ?? (executable ? '100755' : '100644'),
    temp: blob === undefined || there === blob ? undefined : nearestFolder(repository, path) + temp,
    stamp: working.kind === 'file' ? working.stamp : undefined,
    permissions: working.kind === 'file' ? working.mode & 0o777 : 0o666,
  }
}

/** A write must find the blob it expects in the branch, and neither a file where a folder is nor the reverse. */
function committedClash(
  root: Folder | undefined,
  { path, expected, blob }: HashedWrite,
  removed: ReadonlySet<FilePath>,
): Obstacle | undefined {
  const entry = findFile(root, path)
  if (entry?.oid !== expected) return { moved: 'file', what: `${path} is not what the branch holds` }
  if (entry && !entry.mode.startsWith('100')) return { moved: 'file', what: `${path} is not a regular file` }
  if (blob === undefined) return undefined
  const folder = findFolder(root, path)
  if (folder && [...listFiles(folder, path)].some(([below]) => !removed.has(below))) {
    return { moved: 'file', what: `${path} is a folder` }
  }
  for (let slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
    const above = path.slice(0, slash)
    if (findFile(root, above) && !removed.has(above)) return { moved: 'file', what: `${above} is a file` }
  }
  return undefined
}

/** What a person has staged is theirs: it is neither committed nor lost. */
function indexClash(
  index: GitIndex,
  { path, expected, blob }: HashedWrite,
  entry: IndexEntry | undefined,
): Obstacle | undefined {
  if (entry && entry.stage !== 0) return { moved: 'busy', what: `${path} is in the middle of a merge` }
  if (entry?.oid === expected || entry?.oid === blob || index.stamp === undefined) return undefined
  return { moved: 'file', what: `${path} has a staged change` }
}

/** Writing through a linked folder would write outside the world. */
function linkedFolder(repository: Repository, path: FilePath): FilePath | undefined {
  for (let slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
    const folder = path.slice(0, slash)
    const stat = lookAt(`${repository.root}/${folder}`)
    if (stat?.isSymbolicLink()) return folder
    if (!stat?.isDirectory()) return undefined
  }
  return undefined
}

/** With a slash at its end. No folder is made before the commit stands, and a rename must not cross file systems. */
function nearestFolder(repository: Repository, path: FilePath): string {
  const above = path.slice(0, Math.max(path.lastIndexOf('/'), 0))
  if (above === '') return ''
  const stat = lookAt(`${repository.root}/${above}`)
  return stat?.isDirectory() ? `${above}/` : nearestFolder(repository, above)
}
