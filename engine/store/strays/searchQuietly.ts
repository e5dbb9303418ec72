import fs from 'node:fs'
import type { Stray } from '../../ports/store.ts'
import { refuseGone } from '../refuseGone.ts'
import { readRef } from '../refs/readRef.ts'
import type { Repository } from '../repository.ts'

/** How long to wait for others to be done, and how long between two tries, in milliseconds. */
const patience = 2000
const pause = 5

/**
 * Searches for strays while nobody else commits, merges or checks out. In the middle of that the branch and the
 * folder differ in files that nobody edited, and taking those for edits would undo somebody's commit. Everybody
 * who changes both holds git's `index.lock` meanwhile. Finds nothing where there is no quiet moment for long.
 */
export async function searchQuietly(repository: Repository, search: () => Promise<Stray[]>): Promise<Stray[]> {
  for (const begun = performance.now(); performance.now() - begun < patience;) {
    const before = stateOf(repository)
    const found = await search()
    // A folder that is being removed has no edits.
    refuseGone(repository)
    if (found.length === 0 || (before !== undefined && before === stateOf(repository))) return found
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  return []
}

/** Where the branch stands; undefined while somebody is at work. */
function stateOf(repository: Repository): string | undefined {
  const locked = fs.lstatSync(`${repository.gitdir}/index.lock`, { throwIfNoEntry: false }) !== undefined
  return locked ? undefined : (readRef(repository, repository.ref) ?? 'unborn')
}
