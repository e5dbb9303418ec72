import { adoptEdits, type Adoption } from './adoptEdits.ts'
import type { CycleReport } from './cycle/cycle.ts'
import { refreshOutdated } from './cycle/refreshOutdated.ts'
import { runCycle } from './cycle/runCycle.ts'
import { watch as watchWorld, type Watch } from './watch.ts'
import type { World } from './world.ts'

export interface RunOptions {
  /** Ends when nothing is left to do, instead of watching for more. */
  readonly untilIdle?: boolean
  /** Ends after this many commits. */
  readonly cycles?: number
  /** Only this resident works. */
  readonly resident?: string
}

export type RunReport =
  | CycleReport
  | ({ readonly kind: 'adopted' } & Adoption)
  | { readonly kind: 'refreshed'; readonly tasks: readonly string[] }

/** The longest time between two looks at everything, in milliseconds, whatever the watcher says. */
const rescanEvery = 30_000
/** How long to leave a person's git alone after losing a race to it, in milliseconds. */
const patience = 200
/** Most races lost in a row before giving up until something changes. */
const mostLost = 20

/** Runs a world: takes in hand edits, works the queue one cycle at a time, and (unless told to end) waits for more. */
export async function* runWorld(world: World, options: RunOptions = {}): AsyncGenerator<RunReport> {
  // The watch is there before the first look, so that nothing falls between them.
  const watch: Watch | undefined = options.untilIdle ? undefined : await watchWorld(world.root)
  try {
    let strays = await world.store.rescan()
    let left = options.cycles ?? Infinity
    let quiet = ''
    let complained = ''
    let lost = 0
    while (!world.signal.aborted && left > 0) {
      const adoption = await adoptEdits(world, strays)
      const wrong = JSON.stringify(adoption.problems)
      if (adoption.commit || (wrong !== '[]' && wrong !== complained)) yield { kind: 'adopted', ...adoption }
      if (strays.length > 0) complained = wrong
      strays = []
      const again = await refreshOutdated(world)
      if (again.length > 0) yield { kind: 'refreshed', tasks: again }

      const report = await runCycle(world, options)
      if (report.kind === 'committed') left--
      lost = report.kind === 'lost' ? lost + 1 : 0
      // The same idle word twice in a row tells nobody anything.
      const said = report.kind === 'committed' ? '' : JSON.stringify(report)
      if (said === '' || said !== quiet) yield report
      quiet = said
      if (report.kind === 'committed') continue
      if (report.kind === 'lost' && lost < mostLost) {
        await pause(patience, world.signal)
        strays = await world.store.rescan()
        continue
      }
      if (report.kind === 'paced' && (options.untilIdle || watch)) {
        await pause(Date.parse(report.until) - Date.parse(world.clock.now()), world.signal)
        continue
      }
      if (!watch) return
      const hint = await watch.next(rescanEvery, world.signal)
      if (world.signal.aborted) return
      strays = hint.all ? await world.store.rescan() : await world.store.look(hint.paths)
    }
  } finally {
    await watch?.close()
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, Math.max(0, milliseconds))
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true })
  })
}
