import git from 'isomorphic-git'
import type { BranchCommit } from '../../documents/branchCommit.ts'
import type { CommitId } from '../../documents/document.ts'
import { recordIn } from '../../documents/trailers.ts'
import { runGit } from '../host/runGit.ts'
import type { Repository } from '../repository.ts'
import { readLog } from './readLog.ts'

/** How many are told: a branch of ours has a few, and nobody reads more of what is not. */
const most = 200

/** The commits that lead to one and not to the other, newest first: asked of git where there is git, else walked to. */
export async function readAhead(
  repository: Repository,
  commit: CommitId,
  host: CommitId,
): Promise<readonly BranchCommit[]> {
  const format = '--format=%H%x00%P%x00%an%x00%B%x01'
  const { ok, out } = await runGit(repository.root, ['log', format, `--max-count=${most}`, commit, `^${host}`])
  if (!ok) return walk(repository, commit, host)
  const lines = out.toString('utf8').split('\x01').slice(0, -1)
  return lines.map((line) => {
    const [id = '', parents = '', author = '', message = ''] = line.trimStart().split('\0')
    return describe(id, parents.split(' ').filter(Boolean), author, message)
  })
}

async function walk(repository: Repository, commit: CommitId, host: CommitId): Promise<readonly BranchCommit[]> {
  const { fs, root: dir, common: gitdir, cache } = repository
  const known = new Set((await git.log({ fs, dir, gitdir, cache, ref: host })).map(({ oid }) => oid))
  const found = (await readLog(repository, commit, most + known.size)).filter(({ commit }) => !known.has(commit))
  return found.map(({ commit, parents, author, message }) => describe(commit, parents, author.name, message))
}

function describe(commit: CommitId, parents: readonly CommitId[], author: string, message: string): BranchCommit {
  const [subject = ''] = message.split('\n')
  return { commit, parents, author, subject, recorded: recordIn(message) !== undefined }
}
