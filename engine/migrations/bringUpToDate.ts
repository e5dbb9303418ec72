import { formatOf } from '../collections/format.ts'
import type { Change } from '../documents/change.ts'
import { changeDraft } from '../documents/changeDraft.ts'
import { openDraft } from '../documents/openDraft.ts'
import type { ReadDocument } from '../documents/reading.ts'
import type { View } from '../documents/view.ts'
import { migrations } from './index.ts'
import type { Migration, Schemas } from './migration.ts'

/** What brings a world up to date, and from where. */
export interface Upgrade {
  /** undefined: the world does not say its format. */
  readonly from: number | undefined
  readonly to: number | undefined
  /** The steps that are taken, in order; none: there is nothing to do. */
  readonly steps: readonly Migration[]
  /** What all of them change together. */
  readonly changes: readonly Change[]
}

/** Every step that a world has not taken, one after the other, each on what the ones before it left. */
export function bringUpToDate(
  view: View,
  read: ReadDocument,
  schemas: Schemas,
  all: readonly Migration[] = migrations,
): Upgrade {
  const from = formatOf(view)
  const steps: Migration[] = []
  let draft = openDraft(view, read)
  for (let at = from; ; at = formatOf(draft)) {
    const step = all.find((candidate) => candidate.from === at)
    if (!step) break
    draft = changeDraft(draft, step.migrate(draft, schemas))
    if (formatOf(draft) !== step.to) throw new Error(`the migration to format ${step.to} does not arrive there`)
    steps.push(step)
  }
  return { from, to: formatOf(draft), steps, changes: [...draft.changes].map(([path, text]) => ({ path, text })) }
}
