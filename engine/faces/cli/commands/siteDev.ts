import { defineCommand } from '../command.ts'
import { showProblem } from '../show/showProblem.ts'
import { showSite } from '../show/showSite.ts'

/** Serves the site and keeps it fresh, without working the queue. */
export const siteDev = defineCommand<{ port?: number }>({
  name: 'site dev',
  chapter: 'read',
  description: 'Serve the site on this machine and build it again after every commit, until Ctrl-C.',
  input: {
    port: {
      type: 'integer',
      title: 'port',
      minimum: 0,
      maximum: 65535,
      default: 4321,
      description: 'Where it is served; a free one when it is taken.',
    },
  },
  async run({ port = 4321 }, session) {
    const world = await session.openWorld()
    const { mkdir } = await import('node:fs/promises')
    const { serveSite } = await import('../../../../site/serve.ts')
    const { keepSite, sitePlace } = await import('../worldSite.ts')
    const out = sitePlace(world.root)
    await mkdir(out, { recursive: true })
    const server = await serveSite(out, { port })
    session.terminal.tell('Building the site …')
    try {
      await keepSite(world, {
        out,
        signal: world.signal,
        onBuilt: (report) => session.emit({ kind: 'site', url: server.url, ...report }, showSite),
        onFailed: ({ message }) =>
          session.terminal.complain(
            showProblem({ rule: 'site/build', message, hint: 'The site stays as it was.' }, session.terminal),
          ),
      })
    } finally {
      await server.close()
    }
    return { ending: 'done' }
  },
})
