import type { DecisionData } from '../../schemas/types.ts'
import type { Entry } from './entry.ts'
import type { View } from './view.ts'
import { factsOf } from './factsOf.ts'
import { linkTo } from './linkTo.ts'

/** Decisions: why the project is as it is. */
export const decisionsView: View = {
  kind: 'pages',
  collection: 'decision',
  section: 'decisions',
  title: 'Decisions',
  primary: false,
  order: 'newest',
  item: ({ data, address, title }: Entry<DecisionData>, site) => ({
    title: linkTo(site, address, title),
    facts: [{ status: data.status }, { time: data.date }],
  }),
  page: ({ data, address, title, html }: Entry<DecisionData>) => ({
    address,
    title,
    trail: [],
    status: data.status,
    facts: factsOf({ Date: { time: data.date } }),
    html,
  }),
}
