import type { JournalData } from '../../schemas/types.ts'
import type { Entry } from './entry.ts'
import type { View } from './view.ts'
import { factsOf } from './factsOf.ts'
import { linkTo } from './linkTo.ts'
import { nameActor } from './nameActor.ts'
import { referTo } from './referTo.ts'

/** Journals: what residents noted for themselves. */
export const journalsView: View = {
  kind: 'pages',
  collection: 'journal',
  section: 'journals',
  title: 'Journals',
  primary: false,
  order: 'newest',
  item: ({ data, address, title }: Entry<JournalData>, site) => ({
    title: linkTo(site, address, title),
    facts: [nameActor(site, data.author), data.kind, { time: data.created }],
  }),
  page: ({ data, address, title, html }: Entry<JournalData>, site) => ({
    address,
    title,
    trail: [],
    facts: factsOf({
      By: nameActor(site, data.author),
      Kind: data.kind,
      Written: { time: data.created },
      About: data.task ? referTo(site, 'task', data.task) : undefined,
    }),
    html,
  }),
}
