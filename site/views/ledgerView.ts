import { payments } from '../../engine/economy/payments/index.ts'
import type { PostingData } from '../../schemas/types.ts'
import type { Entry } from './entry.ts'
import type { Value } from './page.ts'
import type { SiteIndex } from './siteIndex.ts'
import type { View } from './view.ts'
import { factsOf } from './factsOf.ts'
import { nameActor } from './nameActor.ts'
import { referTo } from './referTo.ts'
import { wordsOf } from './wordsOf.ts'

/** The ledger: every movement of tokens, each summing to zero. */
export const ledgerView: View = {
  kind: 'days',
  collection: 'posting',
  section: 'ledger',
  title: 'Ledger',
  primary: false,
  post: ({ id, data }: Entry<PostingData>, site) => ({
    id,
    title: subjectOf(data, site),
    facts: [wordsOf(data.reason), { time: data.at }],
    details: [
      ...data.postings.map(({ account, amount }) => ({
        label: amount > 0 ? `+${amount}` : `−${Math.abs(amount)}`,
        values: accountOf(account, site),
      })),
      ...factsOf({ Rule: data.rule ? { code: data.rule } : undefined }),
    ],
  }),
}

function subjectOf({ subject, reason }: PostingData, site: SiteIndex): Value {
  const collection = payments.find((payment) => payment.reason === reason)?.subject
  return collection ? referTo(site, collection, subject) : subject
}

function accountOf(account: string, site: SiteIndex): Value[] {
  const [, holder, purse] = /^resident:([^/]+)(?:\/(.+))?$/.exec(account) ?? []
  return holder ? [nameActor(site, holder), wordsOf(purse ?? '')].filter(Boolean) : [wordsOf(account)]
}
