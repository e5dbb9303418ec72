import { placesIn, worldPath } from '../../collections/settings.ts'
import type { BlobId, CommitId } from '../../documents/document.ts'
import { commitIn } from '../../documents/trailers.ts'
import { readObject } from '../objects/readObject.ts'
import { resolveRef } from '../refs/resolveRef.ts'
import { WorldError } from '../../documents/worldError.ts'
import { diffFolders } from '../trees/diffFolders.ts'
import { findFile, type Folder } from '../trees/folder.ts'
import { layTrees } from '../trees/layTrees.ts'
import { readCommitTree } from '../trees/readCommitTree.ts'
import type { Edition, LaidTrees } from './edition.ts'
import { readEdition } from './readEdition.ts'
import type { EditionTools } from './editionTools.ts'

/** An edition that is not the branch's head, with the texts that the working tree does not have. */
export interface EditionAt {
  readonly edition: Edition
  readonly own: ReadonlyMap<BlobId, Buffer>
}

/**
 * Reads another commit purely from git's objects: what it shares with the branch's head, or with the commit looked
 * at last, is not read again. A proposal costs what it changes, and a walk through history what each commit changed.
 */
export async function readEditionAt(
  tools: EditionTools,
  head: Edition,
  last: EditionAt | undefined,
  ref: string,
): Promise<EditionAt> {
  const { repository } = tools
  const commit = await resolveRef(repository, ref)
  if (commit === undefined) {
    throw new WorldError('store/unknown-ref', `there is no branch, tag or commit "${ref}"`, 'See `git branch -a`.')
  }
  const laid = await layAt(tools, head, last, commit)
  const { root } = laid
  const own = new Map<BlobId, Buffer>()
  for (const { after } of diffFolders(head.root, root)) {
    if (!after || after.mode === '160000') continue
    const bytes = last?.own.get(after.oid) ?? (await readObject(repository, after.oid))?.body
    if (bytes) own.set(after.oid, bytes)
  }
  const near = last && distance(last.edition.root, root) < distance(head.root, root) ? last.edition : head
  const texts = { ...tools.texts, find: (path: string, blob: BlobId) => own.get(blob) ?? tools.texts.find(path, blob) }
  return { edition: await readEdition({ ...tools, texts }, near, laid), own }
}

/** In a world beside a host branch, a commit of the one tree is seen with the other as it was, or as it is now. */
async function layAt(
  { repository }: EditionTools,
  head: Edition,
  last: EditionAt | undefined,
  commit: CommitId,
): Promise<LaidTrees> {
  const tree = await readCommitTree(repository, commit, last?.edition.root ?? head.root)
  if (!repository.host) return { head: commit, host: commit, trees: { world: tree, host: tree }, root: tree }
  if (!(await isOfWorld(repository, tree))) {
    const trees = { world: head.trees.world, host: tree }
    return { head: head.head, host: commit, trees, root: layTrees(tree, trees.world) }
  }
  const body = (await readObject(repository, commit))?.body.toString('utf8') ?? ''
  const named = commitIn(body, 'host')
  // A clone brings the commits of branches only: one that its people have rewritten since may be missing.
  const isHere = named !== undefined && named !== head.host && (await readObject(repository, named)) !== undefined
  const host = isHere ? named : head.host
  const theirs = isHere ? await readCommitTree(repository, host, last?.edition.root ?? head.root) : head.trees.host
  return { head: commit, host, trees: { world: tree, host: theirs }, root: layTrees(theirs, tree) }
}

/**
 * Whether a tree is the world's and not the host's: its settings name a host. A world that lay on the host branch
 * before is a part of that branch's past, and of what was cut from it then.
 */
async function isOfWorld(repository: EditionTools['repository'], tree: Folder | undefined): Promise<boolean> {
  const entry = findFile(tree, worldPath)
  const text = entry && (await readObject(repository, entry.oid))?.body.toString('utf8')
  return placesIn(text).home !== ''
}

function distance(a: Folder | undefined, b: Folder | undefined): number {
  return [...diffFolders(a, b)].length
}
