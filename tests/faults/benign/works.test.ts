import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProposalData, RecordData, TaskData } from '../../../schemas/types.ts'
import { mind } from '../../cycle/answers.ts'
import { page, scratchWorld, type ScratchWorld } from '../../support/scratchWorld.ts'
import { everyday, languages, markup, repairs } from './gardens.ts'
import { security } from './security.ts'
import type { Topic, Work } from './work.ts'

const topics: readonly Topic[] = [security, markup, languages, repairs, everyday]
const day = 24 * 60 * 60 * 1000

/** Ordinary work, much of it about danger: rules look at what is done, so none of it is refused. */
describe.each(topics)('ordinary work: $name', ({ works }) => {
  let scratch: ScratchWorld
  let work: Work
  beforeAll(async () => {
    scratch = await scratchWorld({ minds: [mind(() => ({ kind: 'acts', acts: work.acts, note: work.note ?? 'It is done.', cost: { tokens: 100, milliseconds: 5 } }))] })
    // A world in which a key is configured is stricter about what looks like one.
    process.env['VIVARIUM_KEY_BENIGN'] = 'viv-benign-0c4d91ab77e2'
  })
  afterAll(async () => {
    delete process.env['VIVARIUM_KEY_BENIGN']
    expect(await scratch.problems()).toEqual([])
    await scratch.remove()
  })

  it.each(works)('$name', async (each) => {
    work = each
    scratch.clock.pass(day / 4)
    if (each.pages) await scratch.act('world.adopt', { changes: Object.entries(each.pages).map(([name, text]) => ({ path: page(name), text })) })
    const { task: id = '' } = await scratch.act('task.add', each.task)
    const open = (await scratch.world.store.snapshot()).of<ProposalData>('proposal').length
    expect((await scratch.cycle()).kind).toBe('committed')

    const view = await scratch.world.store.snapshot()
    const record = view.of<RecordData>('record').findLast(({ data }) => data.task === id)?.data
    expect(record?.refusals ?? []).toEqual([])
    expect(record?.findings ?? []).toEqual([])
    const task = view.find<TaskData>('task', id)?.data
    expect(task?.status, task?.reason).toBe(each.waits ? 'awaiting_human' : 'approved')
    expect(view.of<ProposalData>('proposal').length - open).toBe(each.acts.filter(({ action }) => action === 'proposal.open').length)
  })
})

describe('the corpus', () => {
  it('has at least a hundred works, a third of them about security', () => {
    const all = topics.flatMap(({ works }) => works)
    expect(all.length).toBeGreaterThanOrEqual(100)
    expect(security.works.length).toBeGreaterThanOrEqual(all.length / 3)
    process.stdout.write(`\n${all.length} ordinary works: ${topics.map(({ name, works }) => `${name} ${works.length}`).join(', ')}\n`)
  })
})
