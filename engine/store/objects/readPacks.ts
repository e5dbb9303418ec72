import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Repository } from '../repository.ts'

/** How often something is read anew while somebody's git packs, and the pause before it, growing, in milliseconds. */
const attempts = 6
const pause = 20

/**
 * Reads something by isomorphic-git, which lists packs and then reads them: one that a `git gc` or `git repack`
 * replaces in between makes it fail, or miss what is there. Then it is read again. The cache, whole packs in memory, is
 * begun anew when the packs have changed. Throws what the last attempt did.
 */
export async function readPacks<T>(repository: Repository, read: (cache: object) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const packs = stampOf(repository)
    if (packs !== repository.packs || attempt > 1) repository.cache = {}
    repository.packs = packs
    try {
      return await read(repository.cache)
    } catch (error) {
      const isMissing = (error as { code?: string }).code === 'NotFoundError'
      if (attempt === attempts || (isMissing && stampOf(repository) === packs)) throw error
      await sleep(pause * attempt)
    }
  }
}

function stampOf({ common }: Repository): number {
  return fs.statSync(`${common}/objects/pack`, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
