import { resolve } from 'node:path'
import { answer } from '../commandOutcome.ts'
import { defineCommand } from '../command.ts'
import { countOf } from '../show/words.ts'

/** Makes a world. */
export const init = defineCommand<{ dir?: string; library?: string; name?: string }>({
  name: 'init',
  chapter: 'begin',
  description: 'Make a world in a folder: settings, three residents, a first task and a library.',
  positional: ['dir'],
  input: {
    dir: { type: 'string', description: 'The folder; made when it is missing.', default: '.' },
    library: {
      type: 'string',
      title: 'folder',
      description: 'A folder of markdown to tend: copied into the world, or tended in place when it lies inside.',
    },
    name: { type: 'string', title: 'name', minLength: 1, description: "The world's name; left out, the folder's." },
  },
  examples: ['vivarium init my-world --library ../docs', 'vivarium init . --library docs'],
  async run({ dir = '.', library, name }, { host }) {
    const { initWorld } = await import('../../../opening/initWorld.ts')
    const { showSurroundings } = await import('../show/showSurroundings.ts')
    const { randomBytes } = await import('node:crypto')
    const report = await initWorld(resolve(host.cwd, dir), {
      at: new Date().toISOString(),
      seed: randomBytes(12).toString('hex'),
      ...(library === undefined ? {} : { library: resolve(host.cwd, library) }),
      ...(name === undefined ? {} : { name }),
    })
    return answer(report, ({ root, commit, documents, tasks, residents, surroundings }, { paint }) =>
      [
        `${paint('yellow', commit.slice(0, 7))}  A world in ${root}`,
        `         ${countOf(documents, 'page')}, ${countOf(residents, 'resident')}, ` +
          `${countOf(tasks, 'task')} in the queue`,
        ...(surroundings ? showSurroundings(surroundings, host.cwd).map((line) => `         ${line}`) : []),
        '',
        `  npx vivarium --world ${dir} run --until-idle   work the queue`,
        `  npx vivarium --world ${dir} proposal list      what waits for you`,
      ].join('\n'),
    )
  },
})
