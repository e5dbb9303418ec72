import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { WorldError } from '../documents/worldError.ts'

/** Refuses a repository that has files and no commit yet: a world's would be the first, on the branch of its people. */
export function refuseUncommitted(root: string): void {
  if (!existsSync(join(root, '.git')) || readdirSync(root).every((name) => name === '.git')) return
  throw new WorldError(
    'init/no-commit',
    `${root} has files and no commit yet`,
    'Commit your pages first. Or keep the world on the branch itself: --same-branch',
  )
}
