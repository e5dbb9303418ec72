import fs from 'node:fs'
import type { Repository } from './repository.ts'
import { underway } from './underway.ts'
import { WorldError } from '../documents/worldError.ts'

/**
 * Refuses a detached HEAD and a merge, rebase … in progress: what a person is about to commit then was begun on an
 * older tree, and would take our commit back. Answers with a sentence when another branch is checked out.
 */
export function refuseState(repository: Pick<Repository, 'gitdir' | 'ref'>): string | undefined {
  const { gitdir, ref } = repository
  const what = underway(gitdir)
  if (what !== undefined) {
    throw new WorldError('store/underway', `${what} is in progress`, 'Finish or abort it with git, then try again.')
  }
  const head = fs.readFileSync(`${gitdir}/HEAD`, 'utf8').trim()
  if (!head.startsWith('ref: refs/heads/')) {
    throw new WorldError('store/detached', 'HEAD is not on a branch', 'Run `git switch <branch>` in the world.')
  }
  return head === `ref: ${ref}` ? undefined : `HEAD is on ${head.slice(16)}, not on ${ref.slice(11)}`
}
