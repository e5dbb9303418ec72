import { defineCommand } from '../command.ts'

/** Does everything: works, builds, serves, watches. */
export const up = defineCommand<{ port?: number; once?: boolean }>({
  name: 'up',
  chapter: 'begin',
  description: 'Work the queue, build the site, serve it on this machine, watch for more.',
  input: {
    port: {
      type: 'integer',
      title: 'port',
      minimum: 0,
      maximum: 65535,
      default: 4321,
      description: 'Where the site is served; a free one when it is taken.',
    },
    once: { type: 'boolean', description: 'End as soon as the site is served.' },
  },
  async run({ port = 4321, once = false }, session) {
    const world = await session.openWorld()
    const { tendWorld } = await import('../tendWorld.ts')
    return tendWorld(world, session, { port, once })
  },
})
