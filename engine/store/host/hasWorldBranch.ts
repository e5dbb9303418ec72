import type { GitFolders } from '../gitFolders.ts'
import { listRefs } from '../refs/listRefs.ts'
import { worldBranch } from './addWorktree.ts'

/** Whether a branch of the name is here, or as a remote has it; no process is asked. */
export function hasWorldBranch({ common }: GitFolders): boolean {
  const refs = [...listRefs({ common }, 'refs/heads'), ...listRefs({ common }, 'refs/remotes')]
  return refs.some(
    (ref) => ref === `refs/heads/${worldBranch}` || /^refs\/remotes\/[^/]+\/(.+)$/.exec(ref)?.[1] === worldBranch,
  )
}
