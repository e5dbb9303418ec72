import { resolve } from 'node:path'
import { answer } from '../commandOutcome.ts'
import { defineCommand } from '../command.ts'
import { countOf } from '../show/words.ts'

/** Builds the site. */
export const siteBuild = defineCommand<{ out?: string; base?: string }>({
  name: 'site build',
  chapter: 'read',
  description: 'Build the static site.',
  input: {
    out: {
      type: 'string',
      title: 'folder',
      description: 'Where to; replaced as a whole. (default: .swarm/local/site in the world)',
    },
    base: { type: 'string', title: 'path', pattern: '^/', description: 'The path it is served below.', default: '/' },
  },
  async run({ out, base }, session) {
    const { sitePlace } = await import('../worldSite.ts')
    const root = await session.worldFolder()
    const target = out === undefined ? sitePlace(root) : resolve(session.host.cwd, out)
    const { buildSite } = await import('../../../../site/build.ts')
    session.terminal.tell('Building the site …')
    const built = await buildSite({
      world: root,
      out: target,
      quiet: true,
      signal: session.host.signal,
      ...(base ? { base } : {}),
    })
    return answer({ out: target, ...built }, (site, { paint }) => {
      const took = paint('dim', `${(site.milliseconds / 1000).toFixed(1)} s`)
      return `${paint('green', '✓')} ${countOf(site.pages, 'page')} in ${site.out}  ${took}`
    })
  },
})
