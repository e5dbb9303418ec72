import type { ProposalData } from '../../schemas/types.ts'
import type { Entry } from './entry.ts'
import type { Post, Section } from './page.ts'
import type { SiteIndex } from './siteIndex.ts'
import type { View } from './view.ts'
import { factsOf } from './factsOf.ts'
import { linkTo } from './linkTo.ts'
import { nameActor } from './nameActor.ts'
import { referTo } from './referTo.ts'

/** Proposals: changes to shared documents, with what they would change. */
export const proposalsView: View = {
  kind: 'pages',
  collection: 'proposal',
  section: 'proposals',
  title: 'Proposals',
  primary: true,
  order: 'newest',
  item: ({ data, address, title }: Entry<ProposalData>, site) => ({
    title: linkTo(site, address, title),
    facts: [
      { status: data.status },
      nameActor(site, data.author),
      { time: data.created },
      countFiles(data.files.length),
    ],
  }),
  page: ({ id, data, address, title, html }: Entry<ProposalData>, site) => ({
    address,
    title,
    trail: [],
    status: data.status,
    ...(data.reason ? { lead: data.reason } : {}),
    facts: factsOf({
      'Proposed by': nameActor(site, data.author),
      Created: { time: data.created },
      'Came of': data.task ? referTo(site, 'task', data.task) : undefined,
      'Applied by': data.applied_by ? nameActor(site, data.applied_by) : undefined,
      Closed: data.closed ? { time: data.closed } : undefined,
      Branch: { code: data.branch },
      'Made on': { code: data.base.slice(0, 10) },
    }),
    html,
    sections: [...changesOf(site, id), ...reviewsOf(data, site)],
  }),
}

function changesOf(site: SiteIndex, id: string): readonly Section[] {
  const changes = site.changes(id)
  const added = changes.reduce((sum, change) => sum + change.added, 0)
  const removed = changes.reduce((sum, change) => sum + change.removed, 0)
  const note = `${countFiles(changes.length)}, ${added} ${added === 1 ? 'line' : 'lines'} added, ${removed} removed.`
  return [{ kind: 'changes', heading: 'What it changes', note, changes }]
}

function reviewsOf({ reviews }: ProposalData, site: SiteIndex): readonly Section[] {
  if (!reviews?.length) return []
  const posts = reviews.map(({ by, verdict, at, comment, void: why }, index): Post => ({
    id: `review-${index + 1}`,
    title: nameActor(site, by),
    facts: [{ status: verdict }, { time: at }, ...(why ? [`void: ${why}`] : [])],
    ...(comment ? { text: comment } : {}),
  }))
  return [{ kind: 'posts', heading: 'Reviews', posts }]
}

function countFiles(count: number): string {
  return count === 1 ? '1 file' : `${count} files`
}
