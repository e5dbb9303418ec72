import { runGit } from '../host/runGit.ts'
import { parseBatch } from '../objects/parseBatch.ts'
import type { GitObject } from '../objects/readLooseObject.ts'
import type { Repository } from '../repository.ts'

/** How many objects one process of git is asked for. */
const most = 4000

/**
 * Many objects by `git cat-file --batch`, some twenty times as fast as one after the other. What git does not have or
 * is not there to give is left out, and read in the slow way.
 */
export async function readMany(
  { common }: Pick<Repository, 'common'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, GitObject>> {
  const found = new Map<string, GitObject>()
  for (let from = 0; from < ids.length; from += most) {
    const input = `${ids.slice(from, from + most).join('\n')}\n`
    const env = { GIT_NO_REPLACE_OBJECTS: '1', GIT_OPTIONAL_LOCKS: '0' }
    const { ok, out } = await runGit(common, ['cat-file', '--batch'], { env, input })
    if (ok) for (const [id, object] of parseBatch(out)) found.set(id, object)
  }
  return found
}
