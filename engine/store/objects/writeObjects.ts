import git from 'isomorphic-git'
import type { Repository } from '../repository.ts'
import type { EncodedObject } from './encodeObject.ts'

/** Stores finished objects. */
export async function writeObjects(repository: Repository, objects: readonly EncodedObject[]): Promise<void> {
  const { fs, root: dir, common: gitdir } = repository
  await Promise.all(
    objects.map(({ oid, deflated }) => git.writeObject({ fs, dir, gitdir, format: 'deflated', object: deflated, oid })),
  )
}
