import git from 'isomorphic-git'
import type { CommitEntry } from '../../ports/store.ts'
import { readPacks } from '../objects/readPacks.ts'
import type { Repository } from '../repository.ts'

/** The newest commits that lead to a commit, newest first. */
export async function readLog(repository: Repository, head: string, limit: number): Promise<CommitEntry[]> {
  const { fs, root: dir, common: gitdir } = repository
  const log = await readPacks(repository, (cache) => git.log({ fs, dir, gitdir, cache, ref: head, depth: limit }))
  return log.map(({ oid, commit }) => ({
    commit: oid,
    parents: commit.parent,
    message: commit.message,
    author: { name: commit.author.name, email: commit.author.email },
    committer: { name: commit.committer.name, email: commit.committer.email },
    at: new Date(commit.committer.timestamp * 1000).toISOString(),
  }))
}
