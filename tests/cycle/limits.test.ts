import { afterEach, describe, expect, test } from 'vitest'
import { refreshOutdated } from '../../engine/run/chores/refreshOutdated.ts'
import type { ProposalData, TaskData } from '../../schemas/types.ts'
import { page, scratchWorld, type ScratchOptions, type ScratchWorld } from '../support/scratchWorld.ts'
import { acts, mind, proposal, suggestion } from './answers.ts'

let scratch: ScratchWorld
afterEach(() => scratch.remove())

const control = '.swarm/control.yaml'
const proposing = mind(({ task }) => acts(proposal({ [`${task.id}.md`]: '# New\n\nA page.\n' }, `New for ${task.id}`)))
const open = async (options: ScratchOptions = {}) => (scratch = await scratchWorld({ minds: [proposing], ...options }))
const add = async (title: string, input: object = {}) =>
  (await scratch.act('task.add', { title, ...input }))['task'] ?? ''
const of = async <Data extends object>(collection: string) =>
  (await scratch.world.store.snapshot()).of<Data>(collection)

describe('review capacity', () => {
  test('keeps the queue back while the reviewers’ hands are full, and lets it go on when one is decided', async () => {
    await open()
    await scratch.act('world.adopt', {
      changes: [{ path: control, text: scratch.read(control).replace('open_proposals: 100', 'open_proposals: 2') }],
    })
    for (const title of ['One', 'Two', 'Three']) await add(title)
    expect([(await scratch.cycle()).kind, (await scratch.cycle()).kind]).toEqual(['committed', 'committed'])
    expect(await scratch.cycle()).toMatchObject({
      kind: 'idle',
      waiting: expect.arrayContaining([expect.stringContaining('waits for a reviewer')]),
    })
    const [first] = await of<ProposalData>('proposal')
    await scratch.act('proposal.reject', { id: first?.id, comment: 'no' })
    expect((await scratch.cycle()).kind).toBe('committed')
  })
})

describe('the pace', () => {
  test('is kept between the starts of two tasks, also by an engine that was just started', async () => {
    await open({ minds: [mind(() => acts(suggestion()))] })
    await add('One')
    await add('Two')
    await scratch.act('control.pace', { seconds: 60 })
    const started = scratch.clock.now()
    expect((await scratch.cycle()).kind).toBe('committed')
    const until = new Date(Date.parse(started) + 60_000).toISOString()
    expect(await scratch.cycle()).toEqual({ kind: 'paced', until })
    const { runCycle } = await import('../../engine/cycle/runCycle.ts')
    expect(await runCycle(await scratch.open())).toEqual({ kind: 'paced', until })
    scratch.clock.pass(Date.parse(until) - Date.parse(scratch.clock.now()))
    expect((await scratch.cycle()).kind).toBe('committed')
  })
})

/** The tasks that the chore puts back in the queue. */
async function refreshed(): Promise<readonly string[]> {
  const report = await refreshOutdated.open(scratch.world).tend({ strays: [] })
  return report?.kind === 'refreshed' ? report.tasks : []
}

describe('a proposal whose files changed underneath', () => {
  test('gains a commit when its task is done again on what is there now', async () => {
    await open({
      pages: { 'a.md': '# A\n', 'b.md': '# B\n' },
      minds: [mind(({ view }) => acts(proposal({ 'a.md': `${view.text(page('a.md')) ?? ''}\nMended.\n` })))],
    })
    const id = await add('Mend A')
    await scratch.cycle()
    expect(await refreshed()).toEqual([])

    scratch.save(page('b.md'), '# B, changed\n')
    scratch.git('commit', '-qam', 'Another page')
    expect(await refreshed()).toEqual([])

    scratch.save(page('a.md'), '# A, by a person\n')
    scratch.git('commit', '-qam', 'By hand')
    expect(await refreshed()).toEqual([id])
    expect(await refreshed()).toEqual([])
    expect((await of<TaskData>('task'))[0]?.data).toMatchObject({
      status: 'requeue',
      findings: [expect.stringContaining('done again')],
    })

    expect(await scratch.cycle()).toMatchObject({ status: 'approved' })
    const proposals = (await of<ProposalData>('proposal')).map(({ data }) => data.status)
    expect(proposals).toEqual(['ready_for_merge'])
    const fresh = (await of<ProposalData>('proposal')).find(({ data }) => data.status === 'ready_for_merge')
    await scratch.act('proposal.apply', { id: fresh?.id })
    expect(scratch.read(page('a.md'))).toBe('# A, by a person\n\nMended.\n')
    expect(await scratch.problems()).toEqual([])
  })

  test('stays as it is while the world is stopped', async () => {
    await open({ pages: { 'a.md': '# A\n' }, minds: [mind(() => acts(proposal({ 'a.md': '# Better\n' })))] })
    await add('Mend A')
    await scratch.cycle()
    scratch.save(page('a.md'), '# A, by a person\n')
    scratch.git('commit', '-qam', 'By hand')
    await scratch.act('control.stop', {})
    expect(await refreshed()).toEqual([])
  })
})

describe('a resident that knows a task was refused changes', () => {
  test('goes on with the proposal that was sent back', async () => {
    await open()
    const id = await add('New page')
    await scratch.cycle()
    const [first] = await of<ProposalData>('proposal')
    await scratch.act('proposal.request_changes', { id: first?.id, comment: 'a better name, please' })
    expect((await scratch.cycle()).kind).toBe('committed')
    const after = await of<ProposalData>('proposal')
    expect(after.map(({ data }) => [data.status, data.task])).toEqual([['ready_for_merge', id]])
    expect(after[0]?.id).toBe(first?.id)
  })
})

describe('a dependency that ended badly', () => {
  test('blocks what depends on it, and still does when that is put back in the queue unchanged', async () => {
    await open()
    const first = await add('First')
    const second = await add('Second', { depends_on: [first] })
    await scratch.act('task.cancel', { id: first })
    const blocked = { kind: 'committed', task: second, status: 'blocked_by_dependency' }
    expect(await scratch.cycle()).toMatchObject(blocked)
    await scratch.act('task.requeue', { id: second })
    expect(await scratch.cycle()).toMatchObject(blocked)
    await scratch.act('task.requeue', { id: first })
    await scratch.act('task.requeue', { id: second })
    expect([await scratch.cycle(), await scratch.cycle()]).toMatchObject([
      { task: first, status: 'approved' },
      { task: second, status: 'approved' },
    ])
  })
})

describe('a world made, and worked, with the same clock, ids, files and answers', () => {
  test('has the same commits, to the last id', async () => {
    const live = async () => {
      await open({ pages: { 'a.md': '# A\n' }, minds: [proposing] })
      await add('One')
      await add('Two', { priority: 3 })
      await scratch.cycle()
      await scratch.cycle()
      const [first] = await of<ProposalData>('proposal')
      await scratch.act('proposal.apply', { id: first?.id })
      const commits = (await scratch.log()).map(({ commit }) => commit)
      const branches = scratch.git('for-each-ref', '--format=%(refname) %(objectname)', 'refs/heads')
      return { commits, branches }
    }
    const once = await live()
    await scratch.remove()
    expect(once.commits.length).toBeGreaterThan(5)
    expect(await live()).toEqual(once)
  })
})

describe('what a cycle leaves behind', () => {
  test('is one commit: the work, the task, a note, an announcement, a reward and the record', async () => {
    await open()
    const id = await add('New page')
    const before = (await scratch.log()).length
    const report = await scratch.cycle()
    expect((await scratch.log()).length).toBe(before + 1)
    const kinds =
      report.kind === 'committed' ? report.paths.map((path) => path.replace(/^\.swarm\//, '').split('/')[0]) : []
    expect(kinds.sort()).toEqual(['discussions', 'journals', 'ledger', 'proposals', 'records', 'tasks', 'tasks'])
    const [entry] = await scratch.log()
    expect(entry).toMatchObject({ author: { name: 'Fern', email: 'fern@residents.vivarium.invalid' } })
    expect(entry?.message).toMatch(
      new RegExp(
        '^Fern: New page\\n\\n(- .*\\n)+\\nVivarium-Record: r-\\w+\\n' +
          `Vivarium-Actor: resident:fern\\nVivarium-Task: ${id}\\n$`,
      ),
    )
    expect(await scratch.problems()).toEqual([])
  })

  test('tells who worked, on what, why it was allowed, and what it cost', async () => {
    await open()
    const id = await add('New page')
    await scratch.cycle()
    const record = (await of<Record<string, unknown>>('record')).at(-1)?.data
    expect(record).toMatchObject({
      kind: 'cycle',
      task: id,
      resident: 'fern',
      outcome: 'approved',
      score: 1,
      cost: { tokens: 100, milliseconds: 5 },
      verdict: { kind: 'allow', asked: expect.arrayContaining(['own-space', 'shared-by-proposal']) },
      acts: [
        { action: 'proposal.open', by: 'resident:fern' },
        { action: 'task.settle', by: 'engine:engine' },
        { action: 'journal.write' },
        { action: 'room.post' },
        { action: 'ledger.pay' },
      ],
    })
    const stages = (record?.['events'] as { stage: string }[]).map(({ stage }) => stage)
    expect(stages).toEqual(['preflight', 'plan', 'route', 'think', 'critique', 'review'])
  })
})
