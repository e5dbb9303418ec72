import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '../documents/problem.ts'
import { keysPath } from './keysPath.ts'

const folder = '.swarm/local/'

/** Whether git leaves the file of saved keys out of every commit. */
export async function checkIgnored(root: string): Promise<Problem | undefined> {
  const code = await askGit(root)
  // Without git on this machine, the list that every world is made with has to say it.
  const ignored = code === undefined ? await isListed(root) : code === 0
  if (ignored) return undefined
  return {
    rule: 'keys/published',
    message: 'git tracks the saved keys or does not ignore them, so that they could be published',
    path: keysPath,
    expected: `${folder} in .gitignore, and the file not in the index`,
    example: `git rm --cached ${keysPath}`,
  }
}

/** 0: ignored and not tracked. 1: tracked, or not ignored. undefined: nobody to ask. */
function askGit(root: string): Promise<number | undefined> {
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_OPTIONAL_LOCKS: '0',
  }
  return new Promise((resolve) => {
    execFile('git', ['check-ignore', '--quiet', '--', keysPath], { cwd: root, env }, (error) => {
      const code = error === null ? 0 : error.code
      resolve(code === 0 || code === 1 ? code : undefined)
    })
  })
}

async function isListed(root: string): Promise<boolean> {
  const list = await readFile(join(root, '.gitignore'), 'utf8').catch(() => '')
  return list.split(/\r?\n/).some((line) => line.trim().replace(/^\//, '') === folder)
}
