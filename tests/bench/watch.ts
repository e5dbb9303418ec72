import { scratchWorld } from '../support/scratchWorld.ts'
import { measureSaves } from '../watch/measureSaves.ts'
import { median } from './median.ts'
import type { Row } from './row.ts'

const pages = 1000
const saves = 25
/** What is promised, in milliseconds. */
const promised = 300

/** From a task saved by hand to its cycle, in a watched world: against the time that is promised. */
export default async function bench(): Promise<Row[]> {
  const scratch = await scratchWorld({
    pages: Object.fromEntries(
      Array.from({ length: pages }, (_, n) => [
        `${n % 20}/page-${n}.md`,
        `---\ntitle: Page ${n}\n---\n\n# Page ${n}\n\nWords.\n`,
      ]),
    ),
  })
  try {
    const delays = await measureSaves(scratch.root, saves)
    const measured = median(delays)
    return [
      {
        name: `a task saved by hand, to its cycle asking the mind (${saves} saves, ${pages} pages)`,
        measured,
        against: promised,
        ratio: measured / promised,
        limit: 1,
        unit: 'ms',
        note: `slowest ${Math.max(...delays).toFixed(0)} ms; against what is promised`,
      },
    ]
  } finally {
    await scratch.remove()
  }
}
