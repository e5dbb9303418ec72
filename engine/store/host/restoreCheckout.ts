import fs from 'node:fs'
import type { PlannedMerge } from '../commit/plan.ts'
import { mergeIndexFile } from './mergeIndexFile.ts'
import { runGit } from './runGit.ts'

/**
 * Gives a checkout back what a merge had put there that did not come to stand. Only files that hold what the merge
 * brought are touched, compared as git itself would store them; whatever else is in them is a person's by now.
 */
export async function restoreCheckout({ checkout, from, files }: PlannedMerge): Promise<void> {
  if (!checkout || from === undefined) return
  const { root, gitdir } = checkout
  fs.rmSync(mergeIndexFile(gitdir), { force: true })
  for (const { path, blob } of files) {
    const known = (await runGit(root, ['rev-parse', '--verify', '--quiet', `${from}:${path}`])).ok
    const there = fs.existsSync(`${root}/${path}`)
    const stored = there
      ? (await runGit(root, ['hash-object', `--path=${path}`, '--', path])).out.toString('utf8').trim()
      : undefined
    if (stored !== blob) continue
    if (known) await runGit(root, ['restore', `--source=${from}`, '--staged', '--worktree', '--', path])
    else {
      await runGit(root, ['rm', '--cached', '--quiet', '--ignore-unmatch', '--', path])
      fs.rmSync(`${root}/${path}`, { force: true })
    }
  }
}
