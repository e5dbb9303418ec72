import { describe, expect, test } from 'vitest'
import { singlePages } from '../../site/singlePages.ts'
import { collectionPages } from '../../site/views/collectionPages.ts'
import { healthPage } from '../../site/views/healthPage.ts'
import { homePage } from '../../site/views/homePage.ts'
import { libraryPages } from '../../site/views/libraryPages.ts'
import { lifecyclesPage } from '../../site/views/lifecyclesPage.ts'
import { menuOf } from '../../site/views/menuOf.ts'
import { printTime } from '../../site/views/printTime.ts'
import type { Page, Section } from '../../site/views/page.ts'
import { memorySite } from '../support/memorySite.ts'
import type { Shown } from '../support/memorySite.ts'

const task = (id: string, data: object = {}): Shown => ({
  collection: 'task',
  path: `.swarm/tasks/${id}.md`,
  id,
  data: { id, title: `Task ${id}`, status: 'queued', created: '2026-11-22T10:00:00.000Z', ...data },
})
const at = (pages: readonly Page[], address: string): Page => {
  const page = pages.find((candidate) => candidate.address === address)
  if (!page)
    throw new Error(`no page at ${address}; there are ${pages.map((candidate) => candidate.address).join(', ')}`)
  return page
}
const section = <K extends Section['kind']>(page: Page, kind: K, index = 0): Extract<Section, { kind: K }> =>
  page.sections?.filter((candidate) => candidate.kind === kind)[index] as Extract<Section, { kind: K }>

describe('the first page', () => {
  test('counts what is open and what waits', () => {
    const site = memorySite([
      task('t-1'),
      task('t-2', { status: 'approved' }),
      task('t-3', { status: undefined }),
      {
        collection: 'proposal',
        path: 'proposals/p-1.md',
        id: 'p-1',
        data: { title: 'One', status: 'needs_qa', author: 'fern', created: '2026-11-22T10:00:00.000Z', files: [{}] },
      },
      {
        collection: 'proposal',
        path: 'proposals/p-2.md',
        id: 'p-2',
        data: { title: 'Two', status: 'applied', author: 'fern', created: '2026-11-22T10:00:00.000Z', files: [{}] },
      },
      {
        collection: 'resident',
        path: '.swarm/residents/fern.md',
        id: 'fern',
        data: { name: 'Fern', status: 'active' },
      },
    ])
    const { numbers } = section(homePage(site), 'numbers')
    expect(numbers.map(({ label, count }) => `${count} ${label.text}`)).toEqual([
      '6 documents',
      '1 residents',
      '1 open proposals',
      '2 tasks in the queue',
    ])
  })

  test('says so where nothing has happened', () => {
    expect(section(homePage(memorySite([])), 'items', 1).empty).toBe('Nothing has been done yet.')
  })
})

describe('lists', () => {
  test('show fifty to a page, newest first, and lead on', () => {
    const tasks = Array.from({ length: 120 }, (_, index) =>
      task(`t-${index}`, { created: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString() }),
    )
    const pages = collectionPages(memorySite(tasks))
    const first = at(pages, 'tasks/')
    expect(section(first, 'items').items).toHaveLength(50)
    expect(section(first, 'items').items[0]?.title).toMatchObject({ text: 'Task t-119' })
    expect(first.pager).toEqual({ page: 1, pages: 3, next: { text: 'Next', href: '/tasks/page/2/' } })
    expect(section(at(pages, 'tasks/page/3/'), 'items').items).toHaveLength(20)
  })

  test('a collection nobody wrote a view for has a list, and a page for each document with its fields', () => {
    const site = memorySite(
      [
        {
          collection: 'hat',
          path: '.swarm/hats/reader.md',
          id: 'reader',
          data: {
            id: 'reader',
            title: 'Reader',
            worn_by: ['fern'],
            since: '2026-11-22T10:00:00.000Z',
            rules: { quiet: true },
          },
        },
        {
          collection: 'resident',
          path: '.swarm/residents/fern.md',
          id: 'fern',
          data: { name: 'Fern', status: 'active' },
        },
      ],
      { hat: [{ field: 'worn_by', collection: 'resident' }] },
    )
    const pages = collectionPages(site)
    expect(section(at(pages, 'hat/'), 'items').items).toHaveLength(1)
    expect(at(pages, 'hat/reader/').facts).toEqual([
      { label: 'id', values: ['reader'] },
      { label: 'worn by', values: [{ text: 'Fern', href: '/residents/fern/' }] },
      { label: 'since', values: [{ time: '2026-11-22T10:00:00.000Z' }] },
      { label: 'rules', values: [{ code: 'quiet: true' }] },
    ])
    expect(menuOf(site).all.map(({ text }) => text)).toContain('Hat')
  })
})

test('a page that is no collection’s stands where the list says, and the foot of every page names it so', () => {
  const site = memorySite([])
  const named = singlePages.filter(({ name }) => name !== undefined)
  expect(singlePages.map(({ page }) => page(site).address)).toEqual(singlePages.map(({ address }) => address))
  expect(menuOf(site).all.slice(-named.length)).toEqual(
    named.map(({ name, address }) => ({ text: name, href: `/${address}` })),
  )
})

test('a task names what it depends on, and what was split from it', () => {
  const pages = collectionPages(
    memorySite([task('t-1', { depends_on: ['t-2', 't-gone'] }), task('t-2', { parent: 't-1' })]),
  )
  const facts = Object.fromEntries((at(pages, 'tasks/t-1/').facts ?? []).map(({ label, values }) => [label, values]))
  expect(facts['Depends on']).toEqual([{ text: 'Task t-2', href: '/tasks/t-2/' }, { code: 't-gone' }])
  expect(facts['Split into']).toEqual([{ text: 'Task t-2', href: '/tasks/t-2/' }])
})

test('a resident’s balance is the sum of the ledger', () => {
  const posting = (id: string, amount: number): Shown => ({
    collection: 'posting',
    path: `.swarm/ledger/2026-11-22/${id}.yaml`,
    id,
    data: {
      id,
      at: '2026-11-22T10:00:00.000Z',
      reason: 'approved_task',
      subject: 't-1',
      postings: [
        { account: 'mint', amount: -amount },
        { account: 'resident:fern/free_time', amount },
      ],
    },
  })
  const site = memorySite([
    posting('a', 7),
    posting('b', -2),
    { collection: 'resident', path: '.swarm/residents/fern.md', id: 'fern', data: { name: 'Fern', status: 'active' } },
  ])
  expect(at(collectionPages(site), 'residents/fern/').facts).toContainEqual({
    label: 'Tokens',
    values: ['5 free time, 0 journal'],
  })
})

describe('days', () => {
  const message = (room: string, day: string, id: string): Shown => ({
    collection: 'message',
    path: `.swarm/discussions/${room}/${day}/${id}.md`,
    id,
    data: { id, author: 'fern', room, created: `${day}T10:00:00.000Z` },
    html: '<p>hello</p>',
  })

  test('rooms list their days, and a day shows what was said', () => {
    const pages = collectionPages(
      memorySite([
        message('town_hall', '2026-11-21', 'm-1'),
        message('town_hall', '2026-11-22', 'm-2'),
        message('den', '2026-11-22', 'm-3'),
      ]),
    )
    const links = (page: Page): unknown => section(page, 'items').items.map(({ title, facts }) => [title, facts])
    expect(links(at(pages, 'rooms/'))).toEqual([
      [{ text: 'Town hall', href: '/rooms/town_hall/' }, ['2 entries']],
      [{ text: 'Den', href: '/rooms/den/' }, ['1 entry']],
    ])
    expect(links(at(pages, 'rooms/town_hall/'))).toEqual([
      [{ text: '2026-11-22', href: '/rooms/town_hall/2026-11-22/' }, ['1 entry']],
      [{ text: '2026-11-21', href: '/rooms/town_hall/2026-11-21/' }, ['1 entry']],
    ])
    const day = at(pages, 'rooms/town_hall/2026-11-22/')
    expect(section(day, 'posts').posts).toMatchObject([{ id: 'm-2', html: '<p>hello</p>' }])
    expect(day.trail.map(({ text, href }) => `${text} ${href}`)).toEqual([
      'Home /',
      'Rooms /rooms/',
      'Town hall /rooms/town_hall/',
    ])
  })

  test('a record shows its acts, its verdict and what happened', () => {
    const record: Shown = {
      collection: 'record',
      path: '.swarm/records/2026-11-22/r-1.yaml',
      id: 'r-1',
      data: {
        id: 'r-1',
        at: '2026-11-22T10:00:00.000Z',
        base: 'a'.repeat(40),
        seed: 's',
        resident: 'fern',
        outcome: 'approved',
        acts: [
          { action: 'message.post', by: 'resident:fern', input: { room: 'den' } },
          { action: 'stop.engage', by: 'human:ada' },
        ],
        verdict: { kind: 'allow', asked: ['own-space'] },
        events: [
          { stage: 'review', what: 'approved' },
          { kind: 'skill_used', name: 'links' },
        ],
      },
    }
    const [post] = section(at(collectionPages(memorySite([record])), 'records/2026-11-22/'), 'posts').posts
    expect(post?.title).toBe('Message post, stop engage')
    expect(post?.details).toEqual([
      { label: 'Policy', values: [{ status: 'allow' }, 'after 1 rule: own-space'] },
      { label: 'Decided on', values: [{ code: 'aaaaaaaaaa' }] },
      { label: 'message post', values: [{ code: 'room: den' }] },
      { label: 'stop engage', values: [{ code: 'ada' }, 'nothing more'] },
      { label: 'What happened', values: ['review: approved', 'skill used: name links'] },
    ])
  })
})

describe('the library', () => {
  const page = (path: string, title: string): Shown => ({
    collection: 'page',
    path,
    id: path,
    data: {},
    title,
    shelf: path,
  })

  test('the tree opens only the way to the page', () => {
    const pages = libraryPages(
      memorySite([
        page('library/a/one.md', 'One'),
        page('library/a/b/two.md', 'Two'),
        page('library/c/three.md', 'Three'),
      ]),
    )
    expect(at(pages, 'library/a/one/').tree).toMatchObject([
      {
        link: { text: 'A' },
        branches: [
          { link: { text: 'B' }, branches: [] },
          { link: { text: 'One' }, current: true },
        ],
      },
      { link: { text: 'C' }, branches: [] },
    ])
    expect(at(pages, 'library/a/b/two/').trail.map(({ text }) => text)).toEqual(['Home', 'Library', 'A', 'B'])
  })

  test('a README is the page of its folder and names it', () => {
    const pages = libraryPages(memorySite([page('library/a/README.md', 'The guide'), page('library/a/one.md', 'One')]))
    const folder = at(pages, 'library/a/')
    expect(folder.title).toBe('The guide')
    expect(section(folder, 'items').items.map(({ title }) => title)).toEqual([{ text: 'One', href: '/library/a/one/' }])
    expect(at(pages, 'library/a/one/').trail.at(-1)?.text).toBe('The guide')
  })

  test('a folder of thousands shows its neighbours and leads to the rest', () => {
    const many = Array.from({ length: 1000 }, (_, index) =>
      page(`library/a/p${String(index).padStart(4, '0')}.md`, `P${index}`),
    )
    const [folder] = at(libraryPages(memorySite(many)), 'library/a/p0500/').tree ?? []
    expect(folder?.branches).toHaveLength(41)
    expect(folder?.branches.find(({ current }) => current)?.link.text).toBe('P500')
    expect(folder?.branches.at(-1)?.link).toEqual({ text: '960 more', href: '/library/a/' })
  })
})

test('every invalid file is named with all that is wrong in it', () => {
  const problem = { rule: 'schema/task', message: 'status is wrong', path: '.swarm/tasks/t.md', line: 4 }
  const page = healthPage(memorySite([], {}, [problem, { ...problem, line: 5 }]))
  expect(page.sections).toMatchObject([{ heading: '.swarm/tasks/t.md', problems: [{ line: 4 }, { line: 5 }] }])
  expect(healthPage(memorySite([])).lead).toBe('Every document is valid, and every link leads somewhere.')
})

test('every state that a move leads to is itself in the table', () => {
  for (const life of lifecyclesPage(memorySite([])).sections ?? []) {
    if (life.kind !== 'states') continue
    const names = life.states.map(({ name }) => name)
    expect(names.length).toBeGreaterThan(2)
    for (const { moves } of life.states) for (const { to } of moves) expect(names).toContain(to)
  }
})

test('moments are printed the same on every machine', () => {
  expect(printTime('2026-11-22T10:20:30.000Z')).toBe('2026-11-22 10:20 UTC')
  expect(printTime('2026-11-22')).toBe('2026-11-22')
  expect(printTime('soon')).toBe('soon')
})
