import { runWorld, type RunOptions, type RunReport } from '../../engine/run/runWorld.ts'
import { openWorld, type WorldOptions } from '../../engine/opening/openWorld.ts'

/** A world that runs and watches until it is ended. */
export interface Watching {
  readonly reports: readonly RunReport[]
  /** The first report after `from` that is wanted; fails after ten seconds. */
  until<Wanted extends RunReport>(wanted: (report: RunReport) => report is Wanted, from?: number): Promise<Wanted>
  end(): Promise<void>
}

/**
 * Runs the world of a folder and watches it, in real time, as `vivarium run` does; ready when it is idle for the first
 * time.
 */
export async function startWatching(
  root: string,
  options: WorldOptions & { run?: RunOptions } = {},
): Promise<Watching> {
  const { run, ...rest } = options
  const ending = new AbortController()
  const world = await openWorld(root, { ...rest, signal: ending.signal })
  const reports: RunReport[] = []
  let told = () => {}
  const running = (async () => {
    for await (const report of runWorld(world, run)) {
      reports.push(report)
      told()
    }
  })()
  const watching: Watching = {
    reports,
    async until(wanted, from = 0) {
      const late = performance.now() + 10_000
      for (;;) {
        const found = reports.slice(from).find(wanted)
        if (found) return found
        if (performance.now() > late)
          throw new Error(`nothing like it in ten seconds: ${JSON.stringify(reports.slice(from), null, 1)}`)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, 100)
          told = () => (clearTimeout(timer), resolve())
        })
      }
    },
    async end() {
      ending.abort()
      await running
      await world.store.close()
    },
  }
  await watching.until((report): report is RunReport => report.kind !== 'committed' && report.kind !== 'adopted')
  return watching
}

/** Tells reports of one kind from the others. */
export function ofKind<Kind extends RunReport['kind']>(
  kind: Kind,
  also: (report: Extract<RunReport, { kind: Kind }>) => boolean = () => true,
) {
  return (report: RunReport): report is Extract<RunReport, { kind: Kind }> =>
    report.kind === kind && also(report as Extract<RunReport, { kind: Kind }>)
}
