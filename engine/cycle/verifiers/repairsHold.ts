import { examine } from './examine.ts'
import type { Verifier } from './verifier.ts'

/** A repair is one when the skill that asked for it no longer does: it is asked again about the changed pages. */
export const repairsHold: Verifier = {
  name: 'repairs-hold',
  tells: 'The skill that asked for a repair no longer does.',
  async verify(work) {
    const { skill } = work.cycle
    const paths = work.pieces.filter(({ after }) => after !== null).map(({ path }) => path)
    // A skill may be written down for models to read and have no code that could look again.
    if (!skill || paths.length === 0 || !work.world.skills.some(({ name }) => name === skill)) return { findings: [] }
    const left = await examine(work, skill, work.view, paths)
    const open = left.filter(({ fix }) => fix !== undefined)
    return { findings: open.map(({ path, line, message }) => `${path}:${line} would still need a repair: ${message}`) }
  },
}
