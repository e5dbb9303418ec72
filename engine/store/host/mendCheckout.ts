import fs from 'node:fs'
import type { PlannedMerge } from '../commit/plan.ts'
import { releaseLock, takeLock } from '../refs/lock.ts'
import { readRef } from '../refs/readRef.ts'
import type { Repository } from '../repository.ts'
import { findCheckout } from './checkout.ts'
import { mergeIndexFile } from './mergeIndexFile.ts'
import { runGit } from './runGit.ts'

/** When it is looked for what a racing git has put back, in milliseconds after the merge. */
const looks = [0, 80]

/**
 * Mends what a person's git did in the middle of a merge of ours. A `git commit` that had read the index before it
 * fails at HEAD, and a `git switch` that had read the branch before it goes on; both leave files of the merge behind as
 * they were, and the next commit would take the merge back with them. They are given again what the merge brought.
 */
export async function mendCheckout(place: Repository, plan: PlannedMerge): Promise<void> {
  for (const after of looks) {
    if (after > 0) await new Promise((resolve) => setTimeout(resolve, after))
    const checkout = findCheckout(place.common, plan.ref)
    if (!checkout || readRef(place, plan.ref) !== plan.to) return
    if ((await findStale(checkout.root, plan)).length === 0) continue
    const there: Repository = { ...place, ...checkout }
    const lock = await takeLock(there, `${checkout.gitdir}/index`)
    if (!lock) return
    try {
      const isThere = findCheckout(place.common, plan.ref)?.gitdir === checkout.gitdir
      if (isThere && readRef(place, plan.ref) === plan.to) await mend(there, plan)
    } finally {
      releaseLock(lock)
    }
  }
}

/** The files of a merge that the index of a checkout has as they were before it. */
async function findStale(root: string, { files }: PlannedMerge): Promise<PlannedMerge['files']> {
  // So many names do not fit into one command.
  const paths = files.length > 200 ? [] : files.map(({ path }) => path)
  const lines = (await runGit(root, ['ls-files', '--stage', '-z', '--', ...paths])).out
    .toString('utf8')
    .split('\0')
    .filter(Boolean)
  const indexed = new Map(lines.map((line) => [line.slice(line.indexOf('\t') + 1), line.split(' ')[1]]))
  return files.filter(({ path, expected, blob }) => expected !== blob && indexed.get(path) === expected)
}

async function mend({ root, gitdir }: Repository, plan: PlannedMerge): Promise<void> {
  const index = mergeIndexFile(gitdir)
  fs.copyFileSync(`${gitdir}/index`, index)
  const env = { GIT_INDEX_FILE: index }
  for (const { path, expected, blob } of await findStale(root, plan)) {
    const working = fs.existsSync(`${root}/${path}`)
      ? (await runGit(root, ['hash-object', `--path=${path}`, '--', path])).out.toString('utf8').trim()
      : undefined
    const [mode] = (await runGit(root, ['ls-tree', plan.to, '--', path])).out.toString('utf8').split(' ')
    const words = blob ? ['--add', '--cacheinfo', `${mode},${blob},${path}`] : ['--force-remove', '--', path]
    await runGit(root, ['update-index', ...words], { env })
    // Whatever else is in the file is a person's.
    if (working !== expected) continue
    if (blob) await runGit(root, ['checkout-index', '--force', '--index', '--', path], { env })
    else fs.rmSync(`${root}/${path}`, { force: true })
  }
  fs.renameSync(index, `${gitdir}/index`)
}
