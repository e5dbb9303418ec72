import { hostHome } from '../collections/inHome.ts'
import { treeOf } from '../collections/treeOf.ts'
import { worldPath } from '../collections/settings.ts'
import type { CommitId, FilePath } from '../documents/document.ts'
import { runGit } from '../store/host/runGit.ts'
import { readObject } from '../store/objects/readObject.ts'
import type { Repository } from '../store/repository.ts'
import { type FileEntry, findFile, type Folder, listFiles } from '../store/trees/folder.ts'
import { readCommitTree } from '../store/trees/readCommitTree.ts'
import { openCatalogues } from './openCatalogues.ts'

/** What a world has on the branch that it lies on, at one commit. */
export interface OwnFiles {
  /** Its documents, and whatever else is below its home. */
  readonly state: ReadonlyMap<FilePath, FileEntry>
  /** What the engine put there for editors and for git. */
  readonly besides: ReadonlyMap<FilePath, FileEntry>
  /** What is called as files of a world are and was there before it: it is the repository's own. */
  readonly theirs: readonly FilePath[]
}

/** Files that `init` adds where there is none; edited since, they are somebody's own. */
const additions = ['.vscode/settings.json', '.gitignore']

/**
 * Tells what of a commit is the world's. Undefined where the repository began with the world: then there is nobody
 * else's branch.
 */
export async function findOwnFiles(repository: Repository, commit: CommitId): Promise<OwnFiles | undefined> {
  const tree = await readCommitTree(repository, commit)
  const begun = await findBeginning(repository, commit)
  if (!begun) return undefined
  const { before, first } = begun
  const catalogue = openCatalogues()(await readTextAt(repository, tree, worldPath))
  const state = new Map<FilePath, FileEntry>()
  const besides = new Map<FilePath, FileEntry>()
  const theirs: FilePath[] = []
  for (const [path, entry] of tree ? listFiles(tree, '') : []) {
    const wasThere = findFile(before, path) !== undefined
    if (path.startsWith(hostHome)) state.set(path, entry)
    else if (treeOf(catalogue, path) === 'world') {
      if (wasThere) theirs.push(path)
      else state.set(path, entry)
    } else if (!wasThere && isAddition(path, entry, first)) besides.set(path, entry)
  }
  return { state, besides, theirs }
}

function isAddition(path: FilePath, { oid }: FileEntry, first: Folder | undefined): boolean {
  if (/^schemas\/[^/]+\.schema\.yaml$/.test(path)) return true
  return additions.includes(path) && findFile(first, path)?.oid === oid
}

/** The tree of the commit that brought the world, and of the one before it; undefined where there was none before. */
async function findBeginning(repository: Repository, commit: CommitId) {
  const words = ['log', '--diff-filter=A', '--format=%H %P', '--max-count=1', commit, '--', worldPath]
  const [first, parent] = (await runGit(repository.root, words)).out.toString('utf8').trim().split(' ')
  if (!first || !parent) return undefined
  return { first: await readCommitTree(repository, first), before: await readCommitTree(repository, parent) }
}

async function readTextAt(
  repository: Repository,
  tree: Folder | undefined,
  path: FilePath,
): Promise<string | undefined> {
  const entry = findFile(tree, path)
  return entry && (await readObject(repository, entry.oid))?.body.toString('utf8')
}
