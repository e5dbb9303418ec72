import type { Collection } from '../../collections/collection.ts'
import type { CommitId, FilePath } from '../../documents/document.ts'
import type { Problem } from '../../documents/problem.ts'
import type { Repository } from '../repository.ts'
import { comparePaths } from '../../documents/comparePaths.ts'
import { diffFolders } from '../trees/diffFolders.ts'
import { type FileEntry, findFile, type Folder, listFiles } from '../trees/folder.ts'
import { changeEdition } from './changeEdition.ts'
import type { ShelfChange } from './changeShelf.ts'
import type { Edition } from './edition.ts'
import { linkProblem } from './linkProblem.ts'
import type { Parsed, Reader } from './reader.ts'
import type { Texts } from './texts.ts'

/** What reading an edition needs besides the tree. */
export interface EditionTools {
  readonly repository: Repository
  readonly reader: Reader
  readonly texts: Texts
}

/** Reads the documents of a commit that an earlier edition does not have, or that it `left` out. */
export async function readEdition(
  tools: EditionTools,
  before: Edition | undefined,
  head: CommitId,
  root: Folder | undefined,
  left: readonly FilePath[] = [],
): Promise<Edition> {
  const changes = new Map<string, ShelfChange[]>()
  for (const [path, entry] of before ? changedFiles(before.root, root, left) : allFiles(root)) {
    const collection = tools.reader.match(path)
    if (!collection) continue
    const parsed = entry && readTracked(tools, path, entry, collection)
    const change = { path, parsed: parsed instanceof Promise ? await parsed : parsed }
    const list = changes.get(collection.name)
    if (list) list.push(change)
    else changes.set(collection.name, [change])
  }
  return changeEdition(before, head, root, changes)
}

function allFiles(root: Folder | undefined): Iterable<[FilePath, FileEntry]> {
  return root ? listFiles(root, '') : []
}

function changedFiles(
  before: Folder | undefined,
  after: Folder | undefined,
  left: readonly FilePath[],
): [FilePath, FileEntry | undefined][] {
  const changed = new Map(left.map((path) => [path, findFile(after, path)]))
  for (const { path, after: entry } of diffFolders(before, after)) changed.set(path, entry)
  return [...changed].sort(([a], [b]) => comparePaths(a, b))
}

/** Waits only for what is in a pack: a promise for each of 100,000 files would be felt. */
function readTracked(
  { reader, texts }: EditionTools,
  path: FilePath,
  { oid, mode }: FileEntry,
  collection: Collection,
): Parsed | Promise<Parsed> {
  if (mode === '120000') return { problems: [linkProblem(path)] }
  const parse = (bytes: Buffer | undefined): Parsed =>
    bytes ? reader.parse(bytes, path, collection, oid) : { problems: [missingProblem(path)] }
  const bytes = texts.find(path, oid)
  return bytes ? parse(bytes) : texts.load(path, oid).then(parse)
}

function missingProblem(path: FilePath): Problem {
  return { rule: 'file/missing', message: 'git does not have the content of this file; run `git fsck`', path }
}
