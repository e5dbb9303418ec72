import type { CommitId } from '../../documents/document.ts'
import { runGit } from '../host/runGit.ts'
import type { CommitContent } from '../objects/encodeCommit.ts'

/** A commit that git has signed and stored, or what it said instead. */
export type SignedCommit =
  { readonly ok: true; readonly commit: CommitId } | { readonly ok: false; readonly said: string }

/** Has git itself sign a commit and store it, with the author's key, as the configuration of the folder says. */
export async function signCommit(root: string, content: CommitContent): Promise<SignedCommit> {
  const { tree, parents, author, committer, at, message } = content
  const env = {
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.email,
    GIT_AUTHOR_DATE: at,
    GIT_COMMITTER_NAME: committer.name,
    GIT_COMMITTER_EMAIL: committer.email,
    GIT_COMMITTER_DATE: at,
  }
  const setting = async (name: string) => (await runGit(root, ['config', '--get', name])).out.toString('utf8').trim()
  // Git looks for a key of the committer where none is set; it is the author's that counts.
  const isNamed = (await setting('user.signingkey')) !== '' || (await setting('gpg.format')) === 'ssh'
  const sign = isNamed ? '-S' : `-S${author.email}`
  const words = ['commit-tree', sign, tree, ...parents.flatMap((each) => ['-p', each]), '-F', '-']
  const input = `${message.replaceAll('\0', '').replace(/\s+$/, '')}\n`
  const { ok, out, said } = await runGit(root, words, { env, input })
  return ok ? { ok, commit: out.toString('utf8').trim() } : { ok, said }
}
