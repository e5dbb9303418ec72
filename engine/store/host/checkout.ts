import fs from 'node:fs'
import path from 'node:path'
import { isSamePlace, namedGitFolder } from '../gitFolders.ts'
import { readTextFile } from '../readTextFile.ts'
import { readHead } from '../refs/readHead.ts'

/** A working tree in which a branch is checked out. */
export interface Checkout {
  readonly root: string
  /** Its own git folder: HEAD, index. */
  readonly gitdir: string
}

/** The main working tree of a repository; undefined where it has none, as a submodule's git folder has. */
export function mainCheckout(common: string): string | undefined {
  return path.basename(common) === '.git' ? path.dirname(common) : undefined
}

/** Where a world's folder has its place: in the main working tree, which nobody removes, else in this one. */
export function placeOfWorld({ common, root }: { readonly common: string; readonly root: string }): string {
  return mainCheckout(common) ?? root
}

/** The git folder of each linked worktree, and where it was last known to be, there or not. */
export function linkedWorktrees(common: string): readonly { readonly gitdir: string; readonly root?: string }[] {
  const linked = `${common}/worktrees`
  const names = fs.existsSync(linked) ? fs.readdirSync(linked).sort() : []
  return names.map((name) => {
    const gitdir = `${linked}/${name}`
    const place = readTextFile(`${gitdir}/gitdir`).trim()
    return place === '' ? { gitdir } : { gitdir, root: path.dirname(path.resolve(gitdir, place)).replaceAll('\\', '/') }
  })
}

/**
 * Every working tree of a repository that is there: the main one first, then the linked ones. One that was copied or
 * moved names another git folder than the one that names it, and is left out.
 */
export function listCheckouts(common: string): readonly Checkout[] {
  const main = mainCheckout(common)
  return [
    ...(main === undefined ? [] : [{ root: main, gitdir: common }]),
    ...linkedWorktrees(common).flatMap(({ gitdir, root }) =>
      root !== undefined && pointsAt(root, gitdir) ? [{ root, gitdir }] : [],
    ),
  ]
}

/** Whether the `.git` file of a linked worktree names this git folder. */
export function pointsAt(root: string, gitdir: string): boolean {
  const named = namedGitFolder(root)
  return named !== undefined && isSamePlace(named, gitdir)
}

/** The working tree that has a branch (`refs/heads/main`) checked out, if any: git allows one. */
export function findCheckout(common: string, ref: string): Checkout | undefined {
  return listCheckouts(common).find(({ gitdir }) => readHead(gitdir).ref === ref)
}
