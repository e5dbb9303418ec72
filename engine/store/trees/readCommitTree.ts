import type { CommitId } from '../../documents/document.ts'
import { readObject } from '../objects/readObject.ts'
import type { Repository } from '../repository.ts'
import { WorldError } from '../../documents/worldError.ts'
import type { Folder } from './folder.ts'
import { readFolder } from './readFolder.ts'

const empty = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'

/** A commit's tree, sharing what a known tree has of it; undefined when the tree is empty. */
export async function readCommitTree(
  repository: Repository,
  commit: CommitId,
  known?: Folder,
): Promise<Folder | undefined> {
  const object = await readObject(repository, commit)
  const tree = object?.type === 'commit' ? /^tree ([0-9a-f]{40})/.exec(object.body.toString('latin1'))?.[1] : undefined
  if (tree === undefined) {
    throw new WorldError('store/missing-object', `commit ${commit} is missing`, 'Run `git fsck` in the world.')
  }
  return tree === empty ? undefined : readFolder(repository, tree, known)
}
