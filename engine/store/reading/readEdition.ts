import type { Catalogue } from '../../collections/catalogue.ts'
import type { Collection } from '../../collections/collection.ts'
import { comparePaths } from '../../documents/comparePaths.ts'
import type { FilePath } from '../../documents/document.ts'
import type { Problem } from '../../documents/problem.ts'
import { diffFolders } from '../trees/diffFolders.ts'
import { type FileEntry, findFile, type Folder, listFiles } from '../trees/folder.ts'
import { changeShelf, type ShelfChange } from './changeShelf.ts'
import type { Edition, LaidTrees, Shelf } from './edition.ts'
import type { EditionTools } from './editionTools.ts'
import { linkProblem } from './linkProblem.ts'
import type { Parsed } from './reader.ts'
import { readSettings } from './readSettings.ts'

/**
 * Reads the documents of a commit that an earlier edition does not have, or that it `left` out. Shelves without changes
 * are shared. Where the two commits' settings place collections otherwise, files that change their shelf are read too.
 */
export async function readEdition(
  tools: EditionTools,
  before: Edition | undefined,
  laid: LaidTrees,
  left: readonly FilePath[] = [],
): Promise<Edition> {
  const { root } = laid
  const { settings, catalogue } = await readSettings(tools, before, root)
  const former = before && before.catalogue !== catalogue ? before.catalogue : undefined
  const moved = former ? reshelved(former, catalogue, root) : []
  const changes = new Map<string, ShelfChange[]>()
  const change = (shelf: string, one: ShelfChange) => {
    const list = changes.get(shelf)
    if (list) list.push(one)
    else changes.set(shelf, [one])
  }
  for (const [path, entry] of before ? changedFiles(before.root, root, [...left, ...moved]) : allFiles(root)) {
    const collection = catalogue.match(path)
    const was = former?.match(path)
    if (was && was.name !== collection?.name) change(was.name, { path, parsed: undefined })
    if (!collection) continue
    const parsed = entry && readTracked(tools, path, entry, collection)
    change(collection.name, { path, parsed: parsed instanceof Promise ? await parsed : parsed })
  }
  const shelves = new Map<string, Shelf>(before?.shelves)
  for (const [shelf, changed] of changes) shelves.set(shelf, changeShelf(shelves.get(shelf), changed))
  return { ...laid, settings, catalogue, shelves }
}

function allFiles(root: Folder | undefined): Iterable<[FilePath, FileEntry]> {
  return root ? listFiles(root, '') : []
}

/** Files that other settings put on another shelf, whether they changed or not. */
function reshelved(before: Catalogue, after: Catalogue, root: Folder | undefined): FilePath[] {
  return Array.from(allFiles(root), ([path]) => path).filter(
    (path) => before.match(path)?.name !== after.match(path)?.name,
  )
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
