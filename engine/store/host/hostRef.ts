import { readRef } from '../refs/readRef.ts'
import type { HostBranch, Repository } from '../repository.ts'

/** The ref that holds the library: the remote's copy of the branch where there is one, else the branch itself. */
export function hostRef(repository: Repository, { branch, remote }: HostBranch): string {
  const copy = remote === undefined ? undefined : `refs/remotes/${remote}/${branch}`
  return copy !== undefined && readRef(repository, copy) !== undefined ? copy : `refs/heads/${branch}`
}
