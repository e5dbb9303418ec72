import type { BlobId } from '../../documents/document.ts'
import { readObject } from '../objects/readObject.ts'
import { resolveRef } from '../refs/resolveRef.ts'
import { WorldError } from '../../documents/worldError.ts'
import { diffFolders } from '../trees/diffFolders.ts'
import type { Folder } from '../trees/folder.ts'
import { readCommitTree } from '../trees/readCommitTree.ts'
import type { Edition } from './edition.ts'
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
  const root = await readCommitTree(repository, commit, last?.edition.root ?? head.root)
  const own = new Map<BlobId, Buffer>()
  for (const { after } of diffFolders(head.root, root)) {
    if (!after || after.mode === '160000') continue
    const bytes = last?.own.get(after.oid) ?? (await readObject(repository, after.oid))?.body
    if (bytes) own.set(after.oid, bytes)
  }
  const near = last && distance(last.edition.root, root) < distance(head.root, root) ? last.edition : head
  const texts = { ...tools.texts, find: (path: string, blob: BlobId) => own.get(blob) ?? tools.texts.find(path, blob) }
  return { edition: await readEdition({ ...tools, texts }, near, commit, root), own }
}

function distance(a: Folder | undefined, b: Folder | undefined): number {
  return [...diffFolders(a, b)].length
}
