import type { CommitId, FilePath, Instant } from '../documents/document.ts'
import type { Signature } from '../documents/transaction.ts'
import { WorldError } from '../documents/worldError.ts'
import { commitOn } from '../store/commit/commitOn.ts'
import { worldBranch } from '../store/host/addWorktree.ts'
import { encodeObject } from '../store/objects/encodeObject.ts'
import { writeObjects } from '../store/objects/writeObjects.ts'
import { moveRef } from '../store/refs/moveRef.ts'
import type { Repository } from '../store/repository.ts'
import type { FileEntry } from '../store/trees/folder.ts'

interface Words {
  readonly at: Instant
  readonly author: Signature
  readonly message: string
}

/**
 * Begins the world's branch with a commit that has no parent: of these files, and of `stored` ones that the repository
 * has already.
 */
export async function storeWorld(
  repository: Repository,
  files: ReadonlyMap<FilePath, Uint8Array>,
  { at, author, message }: Words,
  stored: ReadonlyMap<FilePath, FileEntry> = new Map(),
): Promise<CommitId> {
  const blobs = [...files].map(([path, bytes]) => ({ path, object: encodeObject('blob', bytes) }))
  const changes = new Map<FilePath, FileEntry>([
    ...stored,
    ...blobs.map(({ path, object }): [FilePath, FileEntry] => [path, { oid: object.oid, mode: '100644' }]),
  ])
  const { commit, trees } = commitOn(undefined, changes, { parents: [], author, committer: author, at, message })
  await writeObjects(repository, [...blobs.map(({ object }) => object), ...trees, commit])
  const outcome = await moveRef(repository, {
    ref: `refs/heads/${worldBranch}`,
    from: undefined,
    to: commit.oid,
    log: { who: author, at, why: message },
  })
  if (outcome === 'done') return commit.oid
  throw new WorldError('init/conflict', `the branch ${worldBranch} was made meanwhile`, 'Look at it, then try again.')
}
