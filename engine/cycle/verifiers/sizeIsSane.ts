import { proposedView } from './proposedView.ts'
import type { Verifier } from './verifier.ts'

/** A repair neither empties a page nor makes it grow out of proportion. */
export const sizeIsSane: Verifier = {
  name: 'size-is-sane',
  async verify(work) {
    const { changes } = proposedView(work)
    return changes.flatMap(({ path, text }) => {
      const before = work.cycle.snapshot.text(path)
      if (text === null) return [`${path} would be removed`]
      if (text.trim() === '') return [`${path} would be empty`]
      return before !== undefined && text.length > 2 * before.length + 4000 ? [`${path} would grow from ${before.length} to ${text.length} characters`] : []
    })
  },
}
