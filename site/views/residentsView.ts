import type { JournalData, PostingData, ProposalData, ResidentData } from '../../schemas/types.ts'
import type { Entry } from './entry.ts'
import type { Section } from './page.ts'
import type { SiteIndex } from './siteIndex.ts'
import type { View } from './view.ts'
import { factsOf } from './factsOf.ts'
import { linkTo } from './linkTo.ts'
import { nameActor } from './nameActor.ts'
import { recordsAbout } from './recordsAbout.ts'
import { referTo } from './referTo.ts'

/** Residents: who lives here. */
export const residentsView: View = {
  kind: 'pages',
  collection: 'resident',
  section: 'residents',
  title: 'Residents',
  primary: true,
  order: 'title',
  item: ({ data, address, title }: Entry<ResidentData>, site) => ({
    title: linkTo(site, address, title),
    facts: [{ status: data.status }],
    text: data.statement,
  }),
  page: ({ id, data, address, title, html }: Entry<ResidentData>, site) => ({
    address,
    title,
    trail: [],
    status: data.status,
    lead: data.statement,
    facts: factsOf({
      Traits: data.traits?.join(', '),
      Values: data.values?.join(', '),
      Interests: data.interests?.join(', '),
      Speaks: data.communication_style,
      Mind: data.mind ?? 'as the control says',
      Skills: data.skills?.map((skill) => referTo(site, 'skill', skill)) ?? 'all of them',
      Tokens: balanceOf(site, id),
      'Forged by': data.author ? nameActor(site, data.author) : undefined,
      Since: { time: data.created },
      Id: { code: id },
    }),
    html,
    sections: [
      ...listOf<ProposalData>(site, 'proposal', 'Proposals', id),
      ...listOf<JournalData>(site, 'journal', 'Journal', id),
      ...listOf(site, 'suggestion', 'Suggestions', id),
      ...listOf(site, 'work', 'Creative works', id),
      ...recordsAbout(site, 'resident', id),
    ],
  }),
}

function listOf<D extends { author?: unknown; created?: unknown; status?: unknown }>(
  site: SiteIndex,
  collection: string,
  heading: string,
  author: string,
): readonly Section[] {
  const written = site.of<D>(collection).filter(({ data }) => data.author === author)
  const newest = [...written].sort((a, b) => (String(a.data.created) < String(b.data.created) ? 1 : -1)).slice(0, 10)
  if (newest.length === 0) return []
  return [
    {
      kind: 'items',
      heading: written.length > newest.length ? `${heading} (the last ${newest.length} of ${written.length})` : heading,
      items: newest.map(({ address, title, data }) => ({
        title: linkTo(site, address, title),
        facts: [...(data.status ? [{ status: String(data.status) }] : []), { time: String(data.created) }],
      })),
    },
  ]
}

/** Derived from the ledger, never stored. */
function balanceOf(site: SiteIndex, resident: string): string {
  let [free, journal] = [0, 0]
  for (const { data } of site.of<PostingData>('posting')) {
    for (const { account, amount } of data.postings) {
      if (account === `resident:${resident}/free_time`) free += amount
      if (account === `resident:${resident}/journal`) journal += amount
    }
  }
  return `${free} free time, ${journal} journal`
}
