import { stopReason } from '../../../cycle/stopReason.ts'
import { countOf } from '../show/words.ts'
import type { Look } from './diagnosis.ts'

/** Whether the documents are valid, and whether the world may work. */
export const lookAtDocuments: Look = async ({ world }) => {
  if (!world) return []
  const view = await world.store.snapshot()
  const stopped = stopReason(view)
  const documents = world.collectionsOf(view).reduce((sum, { name }) => sum + view.of(name).length, 0)
  return [
    view.problems.length === 0
      ? { what: 'Documents', state: 'ok', found: `${countOf(documents, 'document')}, all valid` }
      : {
          what: 'Documents',
          state: 'problem',
          found: countOf(view.problems.length, 'problem'),
          hint: 'vivarium check',
        },
    stopped
      ? { what: 'Stop', state: 'note', found: stopped, hint: 'vivarium resume' }
      : { what: 'Stop', state: 'ok', found: 'not engaged' },
  ]
}
