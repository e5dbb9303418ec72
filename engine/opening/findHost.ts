import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gitFolders } from '../store/gitFolders.ts'
import { readTextFile } from '../store/readTextFile.ts'

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
  const head = readTextFile(`${folders.gitdir}/HEAD`).trim()
  const ref = /^ref: (.+)/.exec(head)?.[1]
  const packed = readTextFile(`${folders.common}/packed-refs`)
  return ref === undefined ? head !== '' : existsSync(`${folders.common}/${ref}`) || packed.includes(` ${ref}\n`)
}
