import { examine } from './examine.ts'
import { proposedView } from './proposedView.ts'
import type { Verifier } from './verifier.ts'

/** A repair is one when the skill that asked for it no longer does: it is asked again about the changed pages. */
export const repairsHold: Verifier = {
  name: 'repairs-hold',
  async verify(work) {
    const { skill } = work.cycle
    const { view, changes } = proposedView(work)
    if (!skill || changes.length === 0) return []
    const paths = changes.filter(({ text }) => text !== null).map(({ path }) => path)
    const left = await examine(work, skill, view, paths)
    return left
      .filter(({ fix }) => fix !== undefined)
      .map(({ path, line, message }) => `${path}:${line} would still need a repair: ${message}`)
  },
}
