import fs from 'node:fs'
import path from 'node:path'
import { worldPath } from '../../collections/settings.ts'
import { WorldError } from '../../documents/worldError.ts'
import type { GitFolders } from '../gitFolders.ts'
import { readHead } from '../refs/readHead.ts'
import { linkedWorktrees, mainCheckout, pointsAt } from './checkout.ts'
import { addWorktree, worldBranch, worldFolder } from './addWorktree.ts'
import { runGit } from './runGit.ts'

/**
 * The folder of the world that keeps to a branch of its own in a repository; undefined where there is none. The
 * linked worktree is made where only the branch is there, as in a fresh clone; where the repository was copied or moved
 * with it, the two are told of each other again, as `git worktree repair` does, before anything is written.
 */
export async function openWorktree(root: string, { common }: GitFolders): Promise<string | undefined> {
  const main = mainCheckout(common) ?? root
  const place = `${main.replaceAll('\\', '/')}/${worldFolder}`
  const known = linkedWorktrees(common).find(({ gitdir }) => readHead(gitdir).ref === `refs/heads/${worldBranch}`)
  if (known) {
    const { gitdir, root: there = place } = known
    if (pointsAt(there, gitdir)) return hasWorld(there)
    if (fs.existsSync(`${place}/.git`)) {
      fs.writeFileSync(`${place}/.git`, `gitdir: ${gitdir}\n`)
      fs.writeFileSync(`${gitdir}/gitdir`, `${place}/.git\n`)
      return hasWorld(place)
    }
    await runGit(main, ['worktree', 'prune', '--expire=now'])
  }
  const from = await holder(main)
  if (from === undefined) return undefined
  if (fs.existsSync(place)) {
    throw new WorldError('world/in-the-way', `${place} is in the way of the world's worktree`, 'Move it away.')
  }
  const added = await addWorktree(main, from)
  if (!added.ok)
    throw new WorldError(
      'world/worktree',
      `the world's worktree cannot be made: ${added.said}`,
      'See `git worktree list`.',
    )
  return hasWorld(place)
}

/** The ref that holds the world's branch: this clone's, else a remote's. */
async function holder(main: string): Promise<string | undefined> {
  const patterns = [`refs/heads/${worldBranch}`, `refs/remotes/*/${worldBranch}`]
  const { out } = await runGit(main, ['for-each-ref', '--format=%(refname)', ...patterns])
  for (const ref of out.toString('utf8').split('\n').filter(Boolean)) {
    if ((await runGit(main, ['cat-file', '-e', `${ref}:${worldPath}`])).ok) return ref
  }
  return undefined
}

function hasWorld(place: string): string | undefined {
  return fs.existsSync(path.join(place, worldPath)) ? place : undefined
}
