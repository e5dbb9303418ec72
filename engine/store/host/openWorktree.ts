import fs from 'node:fs'
import path from 'node:path'
import { worldPath } from '../../collections/settings.ts'
import { WorldError } from '../../documents/worldError.ts'
import type { GitFolders } from '../gitFolders.ts'
import { readHead } from '../refs/readHead.ts'
import { linkedWorktrees, placeOfWorld, pointsAt } from './checkout.ts'
import { addWorktree, worldBranch, worldFolder } from './addWorktree.ts'
import { runGit } from './runGit.ts'

/**
 * The folder of the world that keeps to a branch of its own in a repository; undefined where there is none. The
 * linked worktree is made where only the branch is there, as in a fresh clone, and where its folder was removed; where
 * the repository was copied or moved with it, the two are told of each other again, as `git worktree repair` does,
 * before anything is written.
 */
export async function openWorktree(root: string, { common }: GitFolders): Promise<string | undefined> {
  const main = placeOfWorld({ common, root })
  const place = `${main.replaceAll('\\', '/')}/${worldFolder}`
  const known = linkedWorktrees(common).find(({ gitdir }) => readHead(gitdir).ref === `refs/heads/${worldBranch}`)
  if (known) {
    const { gitdir, root: there = place } = known
    if (pointsAt(there, gitdir)) return hasWorld(there)
    if (fs.statSync(`${place}/.git`, { throwIfNoEntry: false })?.isFile()) {
      fs.writeFileSync(`${place}/.git`, `gitdir: ${gitdir}\n`)
      fs.writeFileSync(`${gitdir}/gitdir`, `${place}/.git\n`)
      return hasWorld(place)
    }
    if (!fs.existsSync(place) || (there === place && !fs.existsSync(`${place}/.git`))) return remake(place, gitdir)
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

/**
 * Makes a folder anew that somebody removed (`rm -rf`, `git clean -ffdx`) while git still knows it for the world's:
 * only the files are missing. What is staged in it, what a crash left to be finished and what was not removed stays;
 * other worktrees that are not there at this moment are left to their owner.
 */
async function remake(place: string, gitdir: string): Promise<string | undefined> {
  fs.mkdirSync(place, { recursive: true })
  fs.writeFileSync(`${place}/.git`, `gitdir: ${gitdir}\n`)
  fs.writeFileSync(`${gitdir}/gitdir`, `${place}/.git\n`)
  const { said } = await runGit(place, ['checkout-index', '--all', '--quiet'])
  const made = hasWorld(place)
  if (made !== undefined) return made
  throw new WorldError('world/worktree', `the world's worktree cannot be made: ${said}`, 'See `git worktree list`.')
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
