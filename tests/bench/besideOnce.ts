import { openWorld } from '../../engine/opening/openWorld.ts'

/** What one process measures of a world beside a branch, in milliseconds; loading the modules is not counted. */
export interface BesideTimes {
  /** To the first snapshot. */
  readonly open: number
  /** From there until the text of every page was seen. */
  readonly texts: number
}

const [, , root = '', size = ''] = process.argv
const begun = performance.now()
const world = await openWorld(root)
const view = await world.store.snapshot()
const open = performance.now() - begun
const pages = view.of('page')
const length = pages.reduce((sum, { path }) => sum + (view.text(path)?.length ?? 0), 0)
const texts = performance.now() - begun - open
if (pages.length !== Number(size) || length < pages.length || view.problems.length > 0)
  throw new Error(`not every page was read: ${pages.length}, ${view.problems[0]?.message}`)
await world.store.close()
process.stdout.write(JSON.stringify({ open, texts } satisfies BesideTimes))
