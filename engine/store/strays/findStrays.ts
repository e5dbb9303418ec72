import fs from 'node:fs'
import type { Stats } from 'node:fs'
import git from 'isomorphic-git'
import type { BlobId, FilePath } from '../../documents/document.ts'
import { readText } from '../../documents/readText.ts'
import type { Stray } from '../../ports/store.ts'
import { readJournal } from '../commit/readJournal.ts'
import { entryOf, freshFiles, type GitIndex } from '../index/gitIndex.ts'
import { hashBlob } from '../objects/hashBlob.ts'
import { linkProblem } from '../reading/linkProblem.ts'
import type { Repository } from '../repository.ts'
import { comparePaths } from '../../documents/comparePaths.ts'
import { findFile, type Folder, listFiles } from '../trees/folder.ts'
import { listWorkingFiles } from './listWorkingFiles.ts'
import { lookAt } from '../reading/lookAt.ts'

/** What the search for strays compares: the branch's tree and the index. */
export interface StraySearch {
  readonly repository: Repository
  /** Whether a file at this path would be a document of the tree. */
  readonly wanted: (path: FilePath) => boolean
  readonly root: Folder | undefined
  readonly index: GitIndex
  /** How many files of the tree belong to a collection. */
  readonly documents: number
}

/** What people changed by hand in documents, in the whole working tree or at these paths only; ordered by path. */
export async function findStrays(search: StraySearch, paths?: readonly FilePath[]): Promise<Stray[]> {
  const { repository, root, index, wanted } = search
  const there = paths ? statAll(repository, paths.filter(wanted)) : listWorkingFiles(repository.root, wanted)
  const isFresh = freshFiles(index)
  const strays: Stray[] = []
  let tracked = 0
  for (const [path, stat] of there) {
    const expected = findFile(root, path)?.oid
    if (expected !== undefined) tracked++
    if (expected !== undefined && isFresh(path, stat, expected)) continue
    const stray = readStray(search, path, expected, stat)
    if (stray && (expected !== undefined || !(await isIgnored(repository, path)))) strays.push(stray)
  }
  // Nobody is missing where as many were met as are tracked.
  if (paths || tracked < search.documents) strays.push(...findDeleted(search, paths?.filter(wanted)))
  const left = leftBehind(repository)
  return strays.filter((stray) => !left(stray)).sort((a, b) => comparePaths(a.path, b.path))
}

/**
 * What a commit that stands could not bring into the folder yet still says there what it said before: the engine's to
 * finish, and nobody's edit.
 */
function leftBehind(repository: Repository): (stray: Stray) => boolean {
  const before = new Map(readJournal(repository)?.files.map(({ path, expected }) => [path, expected]))
  return ({ path, text }) =>
    before.has(path) && before.get(path) === (text === null ? undefined : hashBlob(Buffer.from(text)))
}

function* findDeleted({ repository, wanted, root, index }: StraySearch, paths?: readonly FilePath[]): Generator<Stray> {
  for (const path of paths ?? (root ? [...listFiles(root, '')].map(([path]) => path) : [])) {
    const expected = wanted(path) ? findFile(root, path)?.oid : undefined
    if (expected === undefined || lookAt(`${repository.root}/${path}`)) continue
    yield { path, text: null, expected, staged: entryOf(index, path)?.oid !== expected }
  }
}

function readStray(
  { repository, index }: StraySearch,
  path: FilePath,
  expected: BlobId | undefined,
  stat: Stats,
): Stray | undefined {
  const file = `${repository.root}/${path}`
  let bytes: Buffer
  try {
    bytes = stat.isSymbolicLink() ? fs.readlinkSync(file, 'buffer') : fs.readFileSync(file)
  } catch {
    return undefined
  }
  if (hashBlob(bytes) === expected) return undefined
  const staged = entryOf(index, path)?.oid !== expected
  if (stat.isSymbolicLink()) return { path, text: '', expected, staged, problem: linkProblem(path) }
  const read = readText(bytes, path)
  if (read.kind === 'text') return { path, text: read.text, expected, staged }
  const [problem] = read.problems
  return { path, text: '', expected, staged, ...(problem ? { problem } : {}) }
}

function* statAll(repository: Repository, paths: readonly FilePath[]): Generator<[FilePath, Stats]> {
  for (const path of new Set(paths)) {
    const stat = lookAt(`${repository.root}/${path}`)
    if (stat?.isFile() || stat?.isSymbolicLink()) yield [path, stat]
  }
}

async function isIgnored({ fs, root: dir, common: gitdir }: Repository, filepath: FilePath): Promise<boolean> {
  return git.isIgnored({ fs, dir, gitdir, filepath })
}
