import type { View } from '../documents/view.ts'
import type { PostingData } from '../../schemas/types.ts'

/** What every account holds, in tokens; derived from the ledger, never stored. */
export function balancesOf(view: View): ReadonlyMap<string, number> {
  const balances = new Map<string, number>()
  for (const { data } of view.of<PostingData>('posting')) {
    for (const { account, amount } of data.postings) balances.set(account, (balances.get(account) ?? 0) + amount)
  }
  return balances
}
