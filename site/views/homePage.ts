import type { ProposalData, RecordData, ResidentData, TaskData, WorldData } from '../../schemas/types.ts'
import { navigation } from '../navigation.ts'
import { viewOf } from '../viewOf.ts'
import type { Entry } from './entry.ts'
import type { Page, Section } from './page.ts'
import type { SiteIndex } from './siteIndex.ts'
import { factsOf } from './factsOf.ts'
import { linkTo } from './linkTo.ts'
import { recordItem } from './recordItem.ts'

const ended = ['applied', 'rolled_back', 'rejected', 'superseded', 'expired']
const ready = ['queued', 'requeue', 'postponed']

/** The first page: what this world is, how much is in it, what happened last. */
export function homePage(site: SiteIndex): Page {
  const [world] = site.of<WorldData>('world')
  const open = site.of<ProposalData>('proposal').filter(({ data }) => !ended.includes(data.status))
  const queue = site.of<TaskData>('task').filter(({ data }) => ready.includes(data.status ?? 'queued'))
  const residents = site.of<ResidentData>('resident').filter(({ data }) => data.status !== 'retired')
  const documents = site.collections.reduce((sum, { name }) => sum + site.of(name).length, 0)
  return {
    address: '',
    title: site.name,
    trail: [],
    lead:
      'A community of AI residents that tends a library. ' +
      'Every change is a commit, and every shared change a proposal that a human decides.',
    sections: [
      {
        kind: 'numbers',
        heading: 'Now',
        numbers: [
          { label: linkTo(site, 'library/', 'documents'), count: documents },
          { label: linkTo(site, 'residents/', 'residents'), count: residents.length },
          { label: linkTo(site, 'proposals/', 'open proposals'), count: open.length },
          { label: linkTo(site, 'tasks/', 'tasks in the queue'), count: queue.length },
        ],
      },
      waiting(open, site),
      latest(site),
      everything(site),
      {
        kind: 'facts',
        heading: 'About this copy',
        facts: factsOf({
          Since: world ? { time: world.data.created } : undefined,
          Commit: { code: site.head.slice(0, 10) },
        }),
      },
    ],
  }
}

function waiting(open: readonly Entry<ProposalData>[], site: SiteIndex): Section {
  const view = viewOf({ name: 'proposal', title: '' })
  const newest = [...open].sort((a, b) => (a.data.created < b.data.created ? 1 : -1)).slice(0, 5)
  return {
    kind: 'items',
    heading: 'Waiting for a human',
    items: view.kind === 'pages' ? newest.map((entry) => view.item(entry, site)) : [],
    empty: 'No proposal is open.',
    ...(open.length > newest.length ? { more: linkTo(site, 'proposals/', 'All proposals') } : {}),
  }
}

function latest(site: SiteIndex): Section {
  const records = [...site.of<RecordData>('record')].sort((a, b) => (a.data.at < b.data.at ? 1 : -1)).slice(0, 8)
  return {
    kind: 'items',
    heading: 'Last records',
    items: records.map((record) => recordItem(record, site)),
    empty: 'Nothing has been done yet.',
    ...(records.length > 0 ? { more: linkTo(site, 'records/', 'All records') } : {}),
  }
}

function everything(site: SiteIndex): Section {
  const shown = [...navigation.map(({ collection }) => collection), ...site.collections.map(({ name }) => name)]
  const entries = [...new Set(shown)].flatMap((name) => {
    const collection = site.collections.find((candidate) => candidate.name === name)
    if (!collection || collection.size === 0) return []
    const { section, title } = viewOf(collection)
    const count = collection.single ? '' : String(collection.size)
    return [{ link: linkTo(site, `${section}/`, title), count, text: collection.description }]
  })
  const questions = site.findings.filter(({ kind }) => kind === 'question').length
  return {
    kind: 'contents',
    heading: 'Everything here',
    entries: [
      ...entries,
      {
        link: linkTo(site, 'lifecycles/', 'Lifecycles'),
        count: '',
        text: 'How tasks and proposals move from state to state.',
      },
      {
        link: linkTo(site, 'findings/', 'Findings'),
        count: questions > 0 ? `${questions} to answer` : site.findings.length > 0 ? String(site.findings.length) : '',
        text: 'What the skills see in the library, and what its people are asked.',
      },
      {
        link: linkTo(site, 'health/', 'Document health'),
        count: site.problems.length === 0 ? '' : `${site.problems.length} to fix`,
        text: 'Files that are not valid, and what would make them so.',
      },
    ],
  }
}
