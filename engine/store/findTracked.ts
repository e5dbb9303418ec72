import fs from 'node:fs'
import path from 'node:path'
import git from 'isomorphic-git'
import type { FilePath } from '../documents/document.ts'
import { namedGitFolder } from './gitFolders.ts'

/** An index of more bytes is not read: a repository of some hundred thousand files. */
const largestIndex = 40_000_000

/** A repository of somebody's, as far as its index tells: nothing of it is run, and nothing is changed. */
export interface TrackedFiles {
  readonly root: string
  readonly paths: readonly FilePath[]
}

/**
 * The repository that a folder lies in, with the files that git tracks there. A submodule is a part of the repository
 * around it. Undefined where there is none, or where its index cannot be read.
 */
export async function findTracked(folder: string): Promise<TrackedFiles | undefined> {
  for (let root = folder; ; root = path.dirname(root)) {
    const gitdir = gitFolderIn(root)
    if (gitdir !== undefined) return readTracked(root, gitdir)
    if (path.dirname(root) === root) return undefined
  }
}

function gitFolderIn(root: string): string | undefined {
  const place = path.join(root, '.git')
  const stat = fs.statSync(place, { throwIfNoEntry: false })
  if (!stat) return undefined
  if (stat.isDirectory()) return fs.existsSync(path.join(place, 'HEAD')) ? place : undefined
  const elsewhere = namedGitFolder(root)
  return elsewhere === undefined || elsewhere.includes('/modules/') ? undefined : elsewhere
}

async function readTracked(root: string, gitdir: string): Promise<TrackedFiles | undefined> {
  const stat = fs.statSync(path.join(gitdir, 'index'), { throwIfNoEntry: false })
  if (stat && stat.size > largestIndex) return undefined
  try {
    return { root, paths: stat ? await git.listFiles({ fs, dir: root, gitdir }) : [] }
  } catch {
    return undefined
  }
}
