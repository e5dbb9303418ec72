import git from 'isomorphic-git'
import type { Repository } from '../repository.ts'
import { readLooseObject } from './readLooseObject.ts'
import type { GitObject } from './readLooseObject.ts'
import { readPacks } from './readPacks.ts'
import { restoreObjects } from './restoreObjects.ts'

/** Reads an object, loose or packed, or put back after a prune; undefined when the repository does not have it. */
export async function readObject(repository: Repository, oid: string): Promise<GitObject | undefined> {
  const found = await findObject(repository, oid)
  return found ?? ((await restoreObjects(repository)) ? findObject(repository, oid) : undefined)
}

async function findObject(repository: Repository, oid: string): Promise<GitObject | undefined> {
  const loose = readLooseObject(repository.common, oid)
  if (loose) return loose
  const { root: dir, common: gitdir } = repository
  try {
    const found = await readPacks(repository, (cache) =>
      git.readObject({ fs: repository.fs, dir, gitdir, cache, oid, format: 'content' }),
    )
    return { type: found.type as GitObject['type'], body: Buffer.from(found.object as Uint8Array) }
  } catch (error) {
    if ((error as { code?: string }).code === 'NotFoundError') return undefined
    throw error
  }
}
