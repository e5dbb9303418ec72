import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adoptEdits } from '../../engine/acts/adoptEdits.ts'
import { balancesOf } from '../../engine/economy/balancesOf.ts'
import type { CycleReport } from '../../engine/cycle/cycle.ts'
import type { JournalData, MessageData, ProposalData, TaskData } from '../../schemas/types.ts'
import { page, scratchWorld, type ScratchWorld } from '../support/scratchWorld.ts'

/**
 * The shortest story there is. A page has a link that leads nowhere; somebody drops a file in a folder; a resident
 * works, without any model; a person looks and applies. Each test is one step, and leaves the world for the next.
 */
describe('a task dropped in .swarm/tasks becomes one reviewed change', () => {
  let scratch: ScratchWorld
  let report: Extract<CycleReport, { kind: 'committed' }>
  const of = async <Data extends object>(collection: string) =>
    (await scratch.world.store.snapshot()).of<Data>(collection)

  const guide = '# Guide\n\nFirst read about [setting up](seting-up.md).\n\n  *  An odd list,   oddly spaced.\n'

  beforeAll(async () => {
    scratch = await scratchWorld({
      pages: { 'guide.md': guide, 'setting-up.md': '# Setting up\n\nBack to the [guide](guide.md).\n' },
    })
  })
  afterAll(() => scratch.remove())

  test('a person saves a file, and the world takes it in under their name', async () => {
    scratch.save(
      '.swarm/tasks/mend-links.md',
      '---\ntitle: Repair the broken links\nskill: broken-links\n---\n\nLinks should lead somewhere.\n',
    )
    const adoption = await adoptEdits(scratch.world, await scratch.world.store.rescan())
    expect(adoption).toMatchObject({ author: 'Ada', paths: ['.swarm/tasks/mend-links.md'], problems: [] })
    expect((await of<TaskData>('task')).map(({ id, data }) => [id, data.status])).toEqual([['mend-links', 'queued']])
  })

  test('one cycle works it: Fern knows the skill, and finds the one right target', async () => {
    const outcome = await scratch.cycle()
    if (outcome.kind !== 'committed') throw new Error(JSON.stringify(outcome))
    report = outcome
    expect(report).toMatchObject({ task: 'mend-links', name: 'Fern', status: 'approved' })
  })

  test('the library is as it was: what came of it is a proposal, on a branch of its own', async () => {
    expect(scratch.read(page('guide.md'))).toBe(guide)
    const [proposal] = await of<ProposalData>('proposal')
    expect(proposal?.data).toMatchObject({
      status: 'ready_for_merge',
      author: 'fern',
      task: 'mend-links',
      files: [{ path: page('guide.md') }],
    })
    const diff = scratch.git('diff', '--unified=0', `main...${proposal?.data.branch}`)
    expect(diff.split('\n').filter((line) => /^[-+](?![-+])/.test(line))).toEqual([
      '-First read about [setting up](seting-up.md).',
      '+First read about [setting up](setting-up.md).',
    ])
  })

  test('Fern has noted it in its journal, told the town hall, and been paid', async () => {
    expect((await of<JournalData>('journal')).map(({ data }) => [data.author, data.task])).toEqual([
      ['fern', 'mend-links'],
    ])
    expect((await of<MessageData>('message')).map(({ data }) => [data.author, data.room])).toEqual([
      ['fern', 'town_hall'],
    ])
    expect(balancesOf(await scratch.world.store.snapshot()).get('mint')).toBe(-12)
  })

  test('all of that is one commit, which says so', async () => {
    const [entry, adopted] = await scratch.log()
    expect(entry).toMatchObject({ commit: report.commit, parents: [adopted?.commit], author: { name: 'Fern' } })
    expect(entry?.message).toMatch(/^Fern: Repair the broken links\n/)
  })

  test('a person applies it, and only then the page changes, in those bytes and no others', async () => {
    const [proposal] = await of<ProposalData>('proposal')
    await scratch.act('proposal.apply', { id: proposal?.id })
    expect(scratch.read(page('guide.md'))).toBe(guide.replace('seting-up', 'setting-up'))
    const [merge] = await scratch.log()
    expect(merge).toMatchObject({ author: { name: 'Ada' }, message: expect.stringContaining('Apply: ') })
    expect(merge?.parents).toHaveLength(2)
    expect(scratch.git('branch', '--list', 'proposal/*')).toBe('')
  })

  test('and there is nothing left to do, nothing uncommitted, and nothing wrong', async () => {
    expect((await scratch.cycle()).kind).toBe('idle')
    expect(await scratch.problems()).toEqual([])
  })
})
