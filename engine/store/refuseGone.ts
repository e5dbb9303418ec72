import { WorldError } from '../documents/worldError.ts'
import { missingPlace } from './missingPlace.ts'
import type { Repository } from './repository.ts'

/**
 * Refuses to go on where the folder was taken away while the world was open: a worktree that was removed, a repository
 * that was moved. Whatever is written then would be a ruin at a place that nobody looks at, and files that are not
 * there would be taken for removed by hand.
 */
export function refuseGone({ root, gitdir }: Pick<Repository, 'root' | 'gitdir'>): void {
  const gone = missingPlace({ root, gitdir })
  if (gone === undefined) return
  throw new WorldError(
    'store/gone',
    `${root} was removed or moved while the engine worked in it: ${gone} is not there`,
    'Run the command again where the repository is now; a worktree that is missing is made anew from its branch.',
  )
}
