import { openProposal } from '../actions/proposal/openProposal.ts'
import { policyOf } from '../collections/settings.ts'
import type { Change } from '../documents/change.ts'
import type { Instant } from '../documents/document.ts'
import { makeIds } from '../documents/makeIds.ts'
import { openDraft } from '../documents/openDraft.ts'
import type { Problem } from '../documents/problem.ts'
import type { ReadDocument } from '../documents/reading.ts'
import type { View } from '../documents/view.ts'
import { rules } from '../policy/rules/index.ts'
import { decideAct } from './decideAct.ts'

/** What a proposal is judged on. */
interface Ground {
  readonly view: View
  readonly read: ReadDocument
  readonly at: Instant
  readonly secrets: readonly string[]
}

/** What would be said against a proposal of these changes by a resident, before anybody makes one. Pure. */
export function findObjections(
  { view, ...ground }: Ground,
  resident: string,
  changes: readonly Change[],
): readonly Problem[] {
  const act = openProposal.act({ kind: 'resident', id: resident }, { title: 'Repairs', text: 'Repairs.', changes })
  const outcome = decideAct(openDraft(view, ground.read), act, {
    ...ground,
    makeId: makeIds(ground.at, 'objections'),
    actions: [openProposal],
    rules,
    branch: () => undefined,
    policy: policyOf(view),
  })
  return outcome.kind === 'refused' ? outcome.problems : []
}
