import fs from 'node:fs'
import { WorldError } from '../documents/worldError.ts'
import { describeRepository, type RepositoryOptions } from './describeRepository.ts'
import { refuseState } from './refuseState.ts'
import type { Repository } from './repository.ts'

/**
 * Checks a repository to work on its branch, and answers with what the store needs of it. Touches nothing; throws a
 * WorldError to refuse: also where another branch is checked out, a merge is under way, or documents are hidden.
 */
export function openRepository(folder: string, options: RepositoryOptions): Repository {
  const repository = describeRepository(folder, options)
  const { branch, config, gitdir, common } = repository
  const isSparse = config.get('core.sparsecheckout')?.at(-1)?.toLowerCase() === 'true'
  // A linked worktree has patterns of its own, or none.
  if (isSparse && (gitdir === common || fs.existsSync(`${gitdir}/info/sparse-checkout`))) {
    throw new WorldError('store/sparse', 'sparse checkouts hide documents', 'Run `git sparse-checkout disable`.')
  }
  const elsewhere = refuseState(repository)
  if (elsewhere !== undefined) {
    throw new WorldError('store/other-branch', elsewhere, `Run \`git switch ${branch}\` in the world.`)
  }
  return repository
}
