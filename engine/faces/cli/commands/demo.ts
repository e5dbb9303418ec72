import { resolve } from 'node:path'
import type { ModelServer } from '../../../loopback/modelServer.ts'
import { defineCommand } from '../command.ts'

/** Shows everything in a world that is thrown away. */
export const demo = defineCommand<{ dir?: string; seed?: string; port?: number; once?: boolean; model?: boolean }>({
  name: 'demo',
  chapter: 'begin',
  description: 'The same as up, in a throwaway world with a small library. One seed always gives the same commits.',
  input: {
    dir: {
      type: 'string',
      title: 'folder',
      description: 'Keep the world in this folder; left out, it is removed at the end.',
    },
    seed: { type: 'string', title: 'n', minLength: 1, default: '1', description: 'What the ids are made from.' },
    port: {
      type: 'integer',
      title: 'port',
      minimum: 0,
      maximum: 65535,
      default: 4321,
      description: 'Where the site is served; a free one when it is taken.',
    },
    model: {
      type: 'boolean',
      description: 'Residents think with a language model too: a script behind a real server on this machine.',
    },
    once: { type: 'boolean', description: 'End as soon as the site is served.' },
  },
  examples: ['vivarium demo', 'vivarium demo --dir my-demo --seed 7 --once', 'vivarium demo --model'],
  async run({ dir, seed = '1', port = 4321, once = false, model = false }, session) {
    const { mkdtemp, rm } = await import('node:fs/promises')
    const { tmpdir } = await import('node:os')
    const { join } = await import('node:path')
    const { foundDemo } = await import('../demo/foundDemo.ts')
    const { tendWorld } = await import('../tendWorld.ts')
    const { addModel } = await import('../demo/addModel.ts')
    const { openDemoModel } = await import('../demo/openDemoModel.ts')

    let server: ModelServer | undefined
    const kept = dir !== undefined
    const folder = kept ? resolve(session.host.cwd, dir) : await mkdtemp(join(tmpdir(), 'vivarium-demo-'))
    try {
      const options = await foundDemo(folder, seed)
      session.terminal.tell(`A demo world in ${folder}${kept ? '' : ' (removed at the end; --dir keeps one)'}`)
      const world = await session.openWorld({ folder, ...options })
      if (model) {
        server = await openDemoModel(port + 1)
        await addModel(world, server)
        session.terminal.tell(`A model that is a script answers at ${server.url}`)
      }
      return await tendWorld(world, session, { port, once })
    } finally {
      await server?.close()
      if (!kept) {
        await session.close()
        await rm(folder, { recursive: true, force: true })
      }
    }
  },
})
