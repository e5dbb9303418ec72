import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gitFolders } from '../store/gitFolders.ts'
import { readHead } from '../store/refs/readHead.ts'
import { readRef } from '../store/refs/readRef.ts'

/** The repository that a folder lies in, if it has commits: then a world there keeps to a branch of its own. */
export function findHost(folder: string): string | undefined {
  for (let root = resolve(folder); ; root = resolve(root, '..')) {
    if (existsSync(join(root, '.git'))) return hasCommit(root) ? root : undefined
    if (resolve(root, '..') === root) return undefined
  }
}

function hasCommit(root: string): boolean {
  const folders = gitFolders(root)
  if (!folders) return false
  const { ref, commit } = readHead(folders.gitdir)
  return commit !== undefined || (ref !== undefined && readRef(folders, ref) !== undefined)
}
