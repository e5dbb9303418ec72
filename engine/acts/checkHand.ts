import type { Act } from '../actions/action.ts'
import { vouchFor } from '../actions/world/vouchFor.ts'
import { controlOf, policyOf } from '../collections/settings.ts'
import { changeDraft } from '../documents/changeDraft.ts'
import { openDraft } from '../documents/openDraft.ts'
import type { Problem } from '../documents/problem.ts'
import type { Transaction } from '../documents/transaction.ts'
import type { Snapshot } from '../documents/view.ts'
import { authorityOf } from '../policy/guarded/authority.ts'
import type { GuardedHistory } from '../policy/guarded/breach.ts'
import { demandOf } from '../policy/guarded/demandOf.ts'
import { demandSteward } from '../policy/guarded/demandSteward.ts'
import { guardOf } from '../policy/guarded/guard.ts'
import { stopsOnly } from '../policy/stopsOnly.ts'
import type { World } from '../ports/world.ts'

/**
 * What a commit needs so that it is verified as a steward's afterwards, here and everywhere: nothing, a signature by
 * one of these keys, or another hand. Asked before it is made, so that no honest act stops its own world.
 */
export async function checkHand(
  { store }: World,
  snapshot: Snapshot,
  history: GuardedHistory,
  transaction: Transaction,
  acts: readonly Act[],
): Promise<{ readonly keys?: readonly string[]; readonly problem?: Problem }> {
  const vouches = acts.some((act) => vouchFor.isOf(act))
  const isSound = history.breaches.length === 0
  const guard = guardOf(policyOf(snapshot))
  const guarded = transaction.writes.filter(({ path }) => guard.guards(path))
  if (!vouches && guarded.length === 0) return {}
  const after = changeDraft(openDraft(snapshot, snapshot.read), transaction.writes)
  const control = () => [controlOf(snapshot), controlOf(after)] as const
  const changed = guarded.filter(({ path, text }) => !stopsOnly(path, text !== null, control)).map(({ path }) => path)
  const view = isSound ? snapshot : await store.snapshotAt(history.sound)
  const authority = authorityOf(view, snapshot.read)
  const demand = vouches ? demandSteward(authority, transaction) : demandOf(authority, changed, transaction)
  if (demand.kind === 'nothing') return {}
  if (demand.kind === 'signature') return { keys: demand.keys }
  return {
    problem: {
      rule: 'history/hand',
      message: 'a commit in this name would not be known as a steward’s',
      ...(changed[0] === undefined ? {} : { path: changed[0] }),
      expected: demand.expected,
      got: demand.got,
      example: 'git config user.email <the address in the steward’s file in .swarm/people>',
    },
  }
}
