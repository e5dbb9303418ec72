import { existsSync, realpathSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import type { GuestReport } from '../../../opening/initGuest.ts'
import type { InitOptions, InitReport } from '../../../opening/initWorld.ts'
import { answer } from '../commandOutcome.ts'
import { defineCommand } from '../command.ts'

/** Makes a world. */
export const init = defineCommand<{ dir?: string; library?: string; name?: string; same_branch?: boolean }>({
  name: 'init',
  chapter: 'begin',
  description:
    'Make a world: in a new folder, or in a repository beside its branch. ' +
    'It begins with settings, three residents and a first task.',
  positional: ['dir'],
  input: {
    dir: { type: 'string', description: 'The folder; made when it is missing.', default: '.' },
    library: {
      type: 'string',
      title: 'folder',
      description:
        'A folder of markdown to tend: copied into the world, or tended where it is when it lies inside. ' +
        'In a repository, left out, all of it.',
    },
    name: { type: 'string', title: 'name', minLength: 1, description: "The world's name; left out, the folder's." },
    same_branch: {
      type: 'boolean',
      description: 'In a repository that has commits: keep the world on the branch that is checked out.',
    },
  },
  examples: ['vivarium init my-world --library ../docs', 'vivarium init', 'vivarium init . --library docs'],
  async run({ dir = '.', library, name, same_branch: sameBranch = false }, { host }) {
    const { showInit } = await import('../show/showInit.ts')
    const { randomBytes } = await import('node:crypto')
    const folder = realPlace(resolve(host.cwd, dir))
    const report = await make(folder, sameBranch, {
      at: new Date().toISOString(),
      seed: randomBytes(12).toString('hex'),
      ...(library === undefined ? {} : { library: realPlace(resolve(host.cwd, library)) }),
      ...(name === undefined ? {} : { name }),
    })
    return answer(report, (made, { paint }) => showInit(made, { dir, cwd: host.cwd }, paint))
  },
})

/** A place without the symbolic links on the way to it: else a folder would not be seen to lie inside another. */
function realPlace(place: string): string {
  return existsSync(place) ? realpathSync(place) : place
}

/** Beside the branch of a repository that has commits, unless it is told otherwise or the library is copied. */
async function make(folder: string, sameBranch: boolean, options: InitOptions): Promise<InitReport | GuestReport> {
  const { findHost } = await import('../../../opening/findHost.ts')
  const root = sameBranch ? undefined : findHost(folder)
  if (!sameBranch && root === undefined)
    (await import('../../../opening/refuseUncommitted.ts')).refuseUncommitted(folder)
  const isOutside = (place: string) => root !== undefined && relative(root, place).split(sep)[0] === '..'
  if (root !== undefined && (options.library === undefined || !isOutside(options.library)))
    return (await import('../../../opening/initGuest.ts')).initGuest(root, options)
  const { initWorld } = await import('../../../opening/initWorld.ts')
  return initWorld(folder, options)
}
