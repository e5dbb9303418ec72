import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gitFolders } from '../../../store/gitFolders.ts'
import { type LockOwner, lockOwner } from '../../../store/refs/lock.ts'
import type { Look } from './diagnosis.ts'

const owners: Readonly<Record<LockOwner, string>> = {
  nobody: 'is gone already',
  alive: 'is held by a running vivarium',
  dead: 'was left by a vivarium that died; the next command removes it',
  git: 'is held by git, or was left by a git that died',
}

/** Lock files, and whose they are. */
export const lookAtLocks: Look = async ({ root }) => {
  const folders = root === undefined ? undefined : gitFolders(root)
  if (!folders) return []
  const { gitdir: git, common } = folders
  const names = [...locksIn(git, ''), ...locksIn(common, 'refs/heads', true)]
  if (names.length === 0) return [{ what: 'Locks', state: 'ok', found: 'none' }]
  return names.map((name) => {
    const file = join(name.includes('/') ? common : git, name)
    const { owner } = lockOwner(file)
    const found = `.git/${name} ${owners[owner]}`
    return owner === 'git'
      ? { what: 'Locks', state: 'problem', found, hint: `When no git command is running: rm ${file}` }
      : { what: 'Locks', state: 'note', found }
  })
}

function locksIn(git: string, folder: string, recursive = false): readonly string[] {
  const place = join(git, folder)
  if (!existsSync(place)) return []
  return readdirSync(place, { recursive, encoding: 'utf8' })
    .filter((name) => name.endsWith('.lock'))
    .map((name) => (folder ? `${folder}/${name}` : name))
}
