import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CommitId, FilePath } from '../documents/document.ts'
import { WorldError } from '../documents/worldError.ts'
import { findCheckout } from '../store/host/checkout.ts'
import { describeRepository } from '../store/describeRepository.ts'
import { readStatus } from '../store/host/readStatus.ts'
import { runGit } from '../store/host/runGit.ts'
import { readRef } from '../store/refs/readRef.ts'
import type { HostBranch } from '../store/repository.ts'
import { underway } from '../store/underway.ts'
import { findLeft } from './findLeft.ts'

/**
 * Takes what a world has left out of the branch that it lay on, by one commit that git itself makes in the checkout:
 * in the person's name, with their hooks and their signature, and with nothing else that is staged.
 */
export async function takeOut(
  folder: string,
  { host, name, moved }: { readonly host: HostBranch; readonly name: string; readonly moved: CommitId },
): Promise<CommitId | undefined> {
  const { paths, changed } = await findLeft(folder, host, moved)
  if (changed[0] !== undefined) {
    const what = `${changed[0]}${changed.length > 1 ? ` and ${changed.length - 1} more` : ''}`
    const hint = `Nothing was taken out. See: git log ${moved.slice(0, 10)}..${host.branch} -- ${changed[0]}`
    throw new WorldError('move/went-on', `${what} changed on ${host.branch} after the world had moved`, hint)
  }
  if (paths.length === 0) return undefined
  const { root } = await findPlace(folder, host, paths)
  const input = paths.join('\0')
  const listed = ['--pathspec-from-file=-', '--pathspec-file-nul']
  const removed = await runGit(root, ['rm', '--quiet', '--ignore-unmatch', ...listed], { input })
  const message =
    `Take the state of the world ${name} out\n\n` +
    `It is on the branch vivarium since, and its past stays in this one.\n`
  const made = removed.ok
    ? await runGit(root, ['commit', '--quiet', '--only', '--message', message, ...listed], { input })
    : removed
  if (!made.ok) {
    await runGit(root, ['restore', '--staged', '--worktree', ...listed], { input })
    const hint = 'Nothing was taken out. Mend what git says, then type it again.'
    throw new WorldError('move/commit', `git did not make the commit: ${made.said}`, hint)
  }
  return readRef(describeRepository(folder, {}), `refs/heads/${host.branch}`)
}

/** The checkout of the branch, where nothing is in the way of its commit. */
async function findPlace(folder: string, { branch }: HostBranch, paths: readonly FilePath[]) {
  const checkout = findCheckout(describeRepository(folder, {}).common, `refs/heads/${branch}`)
  if (!checkout) {
    const hint = `Run \`git switch ${branch}\`, then type it again.`
    throw new WorldError('move/not-checked-out', `${branch} is checked out nowhere`, hint)
  }
  const busy = underway(checkout.gitdir)
  if (busy !== undefined) {
    const hint = 'Finish or abort it with git, then type it again.'
    throw new WorldError('move/underway', `${busy} is in progress in ${checkout.root}`, hint)
  }
  const { changed } = await readStatus(checkout.root)
  const own = new Set(paths)
  // What is gone from there is on its way out, by a person or by this before a crash.
  const edited = changed.find(({ path }) => own.has(path) && existsSync(join(checkout.root, path)))
  if (edited) {
    const hint = 'It is the old place of the world: take it back with `git restore`, then type it again.'
    throw new WorldError('move/changed', `${edited.path} is changed in ${checkout.root}`, hint)
  }
  return checkout
}
