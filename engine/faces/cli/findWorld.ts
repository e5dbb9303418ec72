import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { CommandError } from './commandError.ts'

/** The world that a folder is in: the nearest folder upward with `.swarm/world.yaml`. */
export function findWorld(cwd: string, named?: string): string {
  if (named !== undefined) return resolve(cwd, named)
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.swarm/world.yaml'))) return folder
    if (dirname(folder) === folder) break
  }
  throw new CommandError({
    rule: 'world/none',
    message: 'this folder is not in a world',
    expected: '.swarm/world.yaml here or in a folder above',
    got: cwd,
    example: 'vivarium init my-world --library path/to/markdown',
  })
}
