import fs from 'node:fs'
import path from 'node:path'
import { isSamePlace } from '../gitFolders.ts'
import { readTextFile } from '../readTextFile.ts'

/** A working tree in which a branch is checked out. */
export interface Checkout {
  readonly root: string
  /** Its own git folder: HEAD, index. */
  readonly gitdir: string
}

/** Every working tree of a repository that is there: the main one first, then the linked ones. */
export function listCheckouts(common: string): readonly Checkout[] {
  const linked = path.join(common, 'worktrees')
  const names = fs.existsSync(linked) ? fs.readdirSync(linked).sort() : []
  const main = path.basename(common) === '.git' ? [{ root: path.dirname(common), gitdir: common }] : []
  return [
    ...main,
    ...names.flatMap((name): Checkout[] => {
      const gitdir = `${linked.replaceAll('\\', '/')}/${name}`
      const place = readTextFile(`${gitdir}/gitdir`).trim()
      const root = place === '' ? undefined : path.dirname(path.resolve(gitdir, place)).replaceAll('\\', '/')
      // A worktree that was copied or moved names another git folder than the one that names it.
      return root !== undefined && pointsAt(root, gitdir) ? [{ root, gitdir }] : []
    }),
  ]
}

/** Whether the `.git` file of a linked worktree names this git folder. */
export function pointsAt(root: string, gitdir: string): boolean {
  const named = /^gitdir: (.+?)\s*$/.exec(readTextFile(`${root}/.git`))?.[1]
  return named !== undefined && isSamePlace(path.resolve(root, named), gitdir)
}

/** The working tree that has a branch (`refs/heads/main`) checked out, if any: git allows one. */
export function findCheckout(common: string, ref: string): Checkout | undefined {
  return listCheckouts(common).find(({ gitdir }) => readTextFile(`${gitdir}/HEAD`).trim() === `ref: ${ref}`)
}
