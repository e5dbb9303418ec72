import type { Change } from '../documents/change.ts'
import type { Instant } from '../documents/document.ts'
import { printYaml } from '../documents/printYaml.ts'
import type { View } from '../documents/view.ts'
import type { PhysicsData, PostingData } from '../../schemas/types.ts'
import { balancesOf } from './balancesOf.ts'

export interface Grant {
  readonly resident: string
  /** Whole tokens. */
  readonly amount: number
  readonly reason: PostingData['reason']
  /** The task or proposal it is for. */
  readonly subject: string
  readonly at: Instant
}

/**
 * Mints a grant: a share to free time, the rest to the journal, what does not fit under the caps to the
 * commons. Its key names reason, subject and resident, so a second grant of the same is no change at all.
 */
export function grant(
  view: View,
  physics: PhysicsData,
  { resident, amount, reason, subject, at }: Grant,
): readonly Change[] {
  const id = `${reason}.${subject}.${resident}`
  if (amount <= 0 || view.find('posting', id)) return []
  const balances = balancesOf(view)
  const accounts = { free: `resident:${resident}/free_time`, journal: `resident:${resident}/journal` }
  const room = (account: string, cap: number) => Math.max(0, cap - (balances.get(account) ?? 0))
  const wantedFree = Math.floor(amount * physics.grant.free_time_share)
  const free = Math.min(wantedFree, room(accounts.free, physics.caps.free_time))
  const journal = Math.min(amount - wantedFree, room(accounts.journal, physics.caps.journal))
  const postings = [
    { account: 'mint', amount: -amount },
    { account: accounts.free, amount: free },
    { account: accounts.journal, amount: journal },
    { account: 'commons', amount: amount - free - journal },
  ].filter((posting) => posting.amount !== 0)
  const data = { id, at, reason, subject, rule: reason, postings }
  return [{ path: `.swarm/ledger/${at.slice(0, 10)}/${id}.yaml`, text: printYaml(data) }]
}
