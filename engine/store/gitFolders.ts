import fs from 'node:fs'
import path from 'node:path'
import { WorldError } from '../documents/worldError.ts'
import { readTextFile } from './readTextFile.ts'

/** Where git keeps what belongs to one working tree, and what all working trees of the repository share. */
export interface GitFolders {
  /** HEAD, index, a merge in progress. */
  readonly gitdir: string
  /** Objects, refs, configuration; the same folder except in a linked worktree. */
  readonly common: string
}

/**
 * The git folders of a working tree, by git's own layout (gitrepository-layout): `.git` is a folder, or a file that
 * names one, and a `commondir` there names the shared one. Undefined where there is no `.git`. A linked worktree whose
 * git folder knows it at another place is refused: it is a copy, and what is written here would move the other's HEAD.
 */
export function gitFolders(root: string): GitFolders | undefined {
  const place = `${root}/.git`
  const stat = fs.statSync(place, { throwIfNoEntry: false })
  if (!stat) return undefined
  if (stat.isDirectory()) return { gitdir: place, common: place }
  const gitdir = namedGitFolder(root)
  if (gitdir === undefined || !fs.existsSync(`${gitdir}/HEAD`)) {
    throw new WorldError(
      'store/worktree',
      `${place} names a git folder that is not there${gitdir === undefined ? '' : `: ${gitdir}`}`,
      'Run `git worktree repair` in the repository that it belongs to.',
    )
  }
  const shared = readTextFile(`${gitdir}/commondir`).trim()
  if (shared === '') return { gitdir, common: gitdir }
  const known = readTextFile(`${gitdir}/gitdir`).trim()
  if (known !== '' && !isSamePlace(path.resolve(gitdir, known), place)) {
    throw new WorldError(
      'store/worktree',
      `${root} is a copy of the linked worktree at ${path.dirname(known)}, whose git folder it would share`,
      'Run `git worktree repair` where it was moved, or use a clone of its own.',
    )
  }
  return { gitdir, common: forward(path.resolve(gitdir, shared)) }
}

/** The git folder that the `.git` file of a linked worktree or a submodule names; undefined where it names none. */
export function namedGitFolder(root: string): string | undefined {
  const named = /^gitdir: (.+?)\s*$/.exec(readTextFile(`${root}/.git`))?.[1]
  return named === undefined ? undefined : forward(path.resolve(root, named))
}

/** Whether two paths are the same file or folder, links followed; false where one is not there. */
export function isSamePlace(one: string, other: string): boolean {
  try {
    return fs.realpathSync(one) === fs.realpathSync(other)
  } catch {
    return false
  }
}

function forward(place: string): string {
  return place.replaceAll('\\', '/')
}
