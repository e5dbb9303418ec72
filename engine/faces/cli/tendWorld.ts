import { buildSite } from '../../../site/build.ts'
import { serveSite } from '../../../site/serve.ts'
import { runWorld, type RunReport } from '../../run/runWorld.ts'
import type { World } from '../../ports/world.ts'
import type { CommandOutcome } from './commandOutcome.ts'
import type { Session } from './session.ts'
import { showProblem } from './show/showProblem.ts'
import { showSite } from './show/showSite.ts'
import { tellReports } from './tellReports.ts'
import { keepSite, sitePlace } from './worldSite.ts'

/**
 * Works the queue to its end, builds the site and serves it to this machine; then watches, works and builds again until
 * Ctrl-C.
 */
export async function tendWorld(
  world: World,
  session: Session,
  { port, once }: { port?: number; once: boolean },
): Promise<CommandOutcome> {
  const { signal } = world
  const tell = tellReports(session)
  for await (const report of runWorld(world, { untilIdle: true })) tell(report)
  if (signal.aborted) return { ending: 'stopped' }

  session.terminal.tell('Building the site …')
  const out = sitePlace(world.root)
  const commit = (await world.store.snapshot()).head
  const built = await buildSite({ world: world.root, out, quiet: true, signal })
  const server = await serveSite(out, port === undefined ? {} : { port })
  try {
    session.emit({ kind: 'site', url: server.url, ...built }, showSite)
    if (once) return { ending: 'done' }
    session.terminal.tell('Watching: a task saved in .swarm/tasks/ is worked at once. Ctrl-C ends.')
    await Promise.all([
      watch(world, tell),
      keepSite(world, {
        out,
        signal,
        built: commit,
        onBuilt: (report) => session.emit({ kind: 'site', url: server.url, ...report }, showSite),
        onFailed: ({ message }) =>
          session.terminal.complain(
            showProblem({ rule: 'site/build', message, hint: 'The site stays as it was.' }, session.terminal),
          ),
      }),
    ])
  } finally {
    await server.close()
  }
  return { ending: 'done' }
}

async function watch(world: World, tell: (report: RunReport) => void): Promise<void> {
  let idle = true
  for await (const report of runWorld(world)) {
    // What waits was told before the site was built.
    if (report.kind !== 'idle' || !idle) tell(report)
    idle = report.kind === 'idle'
  }
}
