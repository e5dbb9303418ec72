import fs from 'node:fs'
import type { Stats } from 'node:fs'
import { isUtf8 } from 'node:buffer'
import git from 'isomorphic-git'
import type { BlobId, FilePath } from '../../documents/document.ts'
import type { Stray } from '../../world.ts'
import { entryAt } from '../index/entryAt.ts'
import { findEntry } from '../index/findEntry.ts'
import { freshBlobs } from '../index/freshBlobs.ts'
import type { GitIndex } from '../index/gitIndex.ts'
import { hashBlob } from '../objects/hashBlob.ts'
import type { Reader } from '../reading/reader.ts'
import type { Repository } from '../repository.ts'
import { comparePaths } from '../trees/comparePaths.ts'
import { findFile } from '../trees/findFile.ts'
import type { Folder } from '../trees/folder.ts'
import { listFiles } from '../trees/listFiles.ts'
import { listWorkingFiles } from './listWorkingFiles.ts'
import { lookAt } from '../reading/lookAt.ts'

/** What the search for strays compares: the branch's tree and the index. */
export interface StraySearch {
  readonly repository: Repository
  readonly match: Reader['match']
  readonly root: Folder | undefined
  readonly index: GitIndex
}

/** What people changed by hand in documents, in the whole working tree or at these paths only; ordered by path. */
export async function findStrays(search: StraySearch, paths?: readonly FilePath[]): Promise<Stray[]> {
  const { repository, match, root } = search
  const wanted = (path: FilePath) => match(path) !== undefined
  const there = paths ? statAll(repository, paths.filter(wanted)) : listWorkingFiles(repository.root, wanted)
  const fresh = freshBlobs(search.index)
  const seen = new Set<FilePath>()
  const strays: Stray[] = []
  for (const [path, stat] of there) {
    seen.add(path)
    const expected = findFile(root, path)?.oid
    if (expected !== undefined && fresh(path, stat) === expected) continue
    const stray = readStray(search, path, expected)
    if (stray && (expected !== undefined || !(await isIgnored(repository, path)))) strays.push(stray)
  }
  for (const path of paths ?? (root ? documentPaths(root, wanted) : [])) {
    const entry = seen.has(path) || !wanted(path) ? undefined : findFile(root, path)
    if (entry && !lookAt(`${repository.root}/${path}`)) {
      strays.push({ path, text: null, expected: entry.oid, staged: isStaged(search.index, path, entry.oid) })
    }
  }
  return strays.sort((a, b) => comparePaths(a.path, b.path))
}

function readStray({ repository, index }: StraySearch, path: FilePath, expected: BlobId | undefined): Stray | undefined {
  let bytes: Buffer
  try {
    bytes = fs.readFileSync(`${repository.root}/${path}`)
  } catch {
    return undefined
  }
  // Without the committed bytes' encoding a text would not be what the file holds.
  if (!isUtf8(bytes) || hashBlob(bytes) === expected) return undefined
  return { path, text: bytes.toString('utf8'), expected, staged: isStaged(index, path, expected) }
}

function isStaged(index: GitIndex, path: FilePath, expected: BlobId | undefined): boolean {
  const { number, found } = findEntry(index, path)
  const entry = found ? entryAt(index, number) : undefined
  return (entry && !entry.promised ? entry.oid : undefined) !== expected
}

function* documentPaths(root: Folder, wanted: (path: FilePath) => boolean): Generator<FilePath> {
  for (const [path] of listFiles(root, '')) if (wanted(path)) yield path
}

function* statAll(repository: Repository, paths: readonly FilePath[]): Generator<[FilePath, Stats]> {
  for (const path of new Set(paths)) {
    const stat = lookAt(`${repository.root}/${path}`)
    if (stat?.isFile()) yield [path, stat]
  }
}

async function isIgnored({ fs, root: dir, gitdir }: Repository, filepath: FilePath): Promise<boolean> {
  return git.isIgnored({ fs, dir, gitdir, filepath })
}
