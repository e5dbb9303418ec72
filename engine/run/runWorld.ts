import type { CycleReport } from '../cycle/cycle.ts'
import { runCycle } from '../cycle/runCycle.ts'
import type { World } from '../ports/world.ts'
import type { ChoreReport } from './chores/chore.ts'
import { chores } from './chores/index.ts'
import { openChores } from './openChores.ts'
import { watch as watchWorld, type Watch } from './watch.ts'

export interface RunOptions {
  /** Ends when nothing is left to do, instead of watching for more. */
  readonly untilIdle?: boolean
  /** Ends after this many commits. */
  readonly cycles?: number
  /** Only this resident works. */
  readonly resident?: string
}

export type RunReport = CycleReport | ChoreReport

/** The longest time between two looks at everything, in milliseconds, whatever the watcher says. */
const rescanEvery = 30_000
/** How long to leave a person's git alone after losing a race to it, in milliseconds. */
const patience = 200
/** How often a paced run without a watch looks whether the pace has changed, in milliseconds. */
const glance = 1000
/** Most races lost in a row before giving up until something changes. */
const mostLost = 20

/** Runs a world: its chores, the queue one cycle at a time, and (unless told to end) waiting for more. */
export async function* runWorld(world: World, options: RunOptions = {}): AsyncGenerator<RunReport> {
  // The watch is there before the first look, so that nothing falls between them.
  const watch: Watch | undefined = options.untilIdle ? undefined : await watchWorld(world)
  const open = openChores(chores, world)
  try {
    let strays = await world.store.rescan()
    let left = options.cycles ?? Infinity
    let quiet = ''
    let seen = ''
    let lost = 0
    while (!world.signal.aborted && left > 0) {
      yield* open.before({ strays })
      const report = await runCycle(world, options)
      yield* open.after({ strays, ended: report })
      if (report.kind === 'committed') left--
      lost = report.kind === 'lost' ? lost + 1 : 0
      // The same idle word twice in a row tells nobody anything.
      const said = report.kind === 'committed' ? '' : JSON.stringify(report)
      if (said === '' || said !== quiet) yield report
      quiet = said
      if (report.kind === 'committed') {
        // What is saved while the queue is worked is taken in between two tasks, not when all are done.
        strays = watch ? await world.store.look(watch.take()) : []
      } else if (report.kind === 'lost' && lost < mostLost) {
        await pause(patience, world.signal)
        strays = await world.store.rescan()
      } else {
        const wait = report.kind === 'paced' ? Date.parse(report.until) - Date.parse(world.clock.now()) : rescanEvery
        if (watch) {
          const hint = await watch.next(Math.min(wait, rescanEvery), world.signal)
          strays = hint.all ? await world.store.rescan() : await world.store.look(hint.paths)
        } else if (report.kind === 'paced') {
          await pause(Math.min(wait, glance), world.signal)
        } else {
          strays = await world.store.rescan()
          const found = JSON.stringify(strays)
          if (report.kind !== 'idle' || strays.length === 0 || found === seen) return
          seen = found
        }
      }
    }
  } finally {
    await open.close()
    await watch?.close()
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const settle = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', settle)
      resolve()
    }
    const timer = setTimeout(settle, Math.max(0, milliseconds))
    signal.addEventListener('abort', settle)
  })
}
