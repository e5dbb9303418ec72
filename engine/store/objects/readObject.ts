import fs from 'node:fs'
import git from 'isomorphic-git'
import type { Repository } from '../repository.ts'
import { restoreObjects } from './restoreObjects.ts'
import { readLooseObject } from './readLooseObject.ts'
import type { GitObject } from './readLooseObject.ts'

/** Reads an object, loose or packed, or put back after a prune; undefined when the repository does not have it. */
export async function readObject(repository: Repository, oid: string): Promise<GitObject | undefined> {
  const found = await findObject(repository, oid)
  return found ?? ((await restoreObjects(repository)) ? findObject(repository, oid) : undefined)
}

async function findObject(repository: Repository, oid: string): Promise<GitObject | undefined> {
  const loose = readLooseObject(repository.common, oid)
  if (loose) return loose
  forgetOldPacks(repository)
  try {
    const { root: dir, common: gitdir, cache } = repository
    const found = await git.readObject({ fs: repository.fs, dir, gitdir, cache, oid, format: 'content' })
    return { type: found.type as GitObject['type'], body: Buffer.from(found.object as Uint8Array) }
  } catch (error) {
    if ((error as { code?: string }).code === 'NotFoundError') return undefined
    throw error
  }
}

/** isomorphic-git's cache keeps whole packs in memory, also those a gc has since replaced. */
function forgetOldPacks(repository: Repository): void {
  const packs = fs.statSync(`${repository.common}/objects/pack`, { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (packs !== repository.packs) repository.cache = {}
  repository.packs = packs
}
