import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TaskData } from '../../schemas/types.ts'
import type { Brief } from '../../engine/ports/mind.ts'
import { acts, failure, mind, suggestion } from '../cycle/answers.ts'
import { scratchWorld, type ScratchWorld } from '../support/scratchWorld.ts'

const body = `Make the guide good. In this order:

- [ ] Look at the links [skill: broken-links]
- [ ] Look at the headings [after: 1]
- [ ] Sum it up [after: 1, 2]
- [x] Buy a lamp (done already)
`

/** A task that lists parts is split; the parts are worked in their order; then the whole is gathered. */
describe('a compound task is split and gathered', () => {
  let scratch: ScratchWorld
  let whole: string
  let hopeless = ''
  const worked: string[] = []
  const tasks = async () => (await scratch.world.store.snapshot()).of<TaskData>('task')
  const task = async (title: string) => (await tasks()).find(({ data }) => data.title === title)

  beforeAll(async () => {
    const worker = mind(({ task: { data } }: Brief) => {
      worked.push(data.title)
      return data.title === hopeless ? failure('I do not know how.', false) : acts(suggestion(data.title))
    })
    scratch = await scratchWorld({ minds: [worker] })
    whole =
      (await scratch.act('task.add', { title: 'The guide', prompt: body, constraints: ['small changes'] }))['task'] ??
      ''
  })
  afterAll(async () => {
    expect(await scratch.problems()).toEqual([])
    await scratch.remove()
  })

  test('first it is split, and waits: no mind is asked', async () => {
    expect(await scratch.cycle()).toMatchObject({ kind: 'committed', task: whole, status: 'waiting' })
    expect(worked).toEqual([])
    const parts = (await tasks()).filter(({ data }) => data.parent === whole)
    expect(parts.map(({ data }) => data.title)).toEqual(['Look at the links', 'Look at the headings', 'Sum it up'])
    expect((await task('The guide'))?.data.parts).toEqual(parts.map(({ id }) => id))
  })

  test('what holds for the whole holds for the parts', async () => {
    expect((await task('Sum it up'))?.data).toMatchObject({
      constraints: ['small changes'],
      depends_on: [(await task('Look at the links'))?.id, (await task('Look at the headings'))?.id],
    })
  })

  test('the parts are worked in the order they depend on each other', async () => {
    for (let round = 0; round < 3; round++) expect(await scratch.cycle()).toMatchObject({ status: 'approved' })
    expect(worked).toEqual(['Look at the links', 'Look at the headings', 'Sum it up'])
  })

  test('then the whole is gathered, approved because every part was', async () => {
    expect(await scratch.cycle()).toMatchObject({ task: whole, status: 'approved' })
    expect(worked).toHaveLength(3)
    expect((await task('The guide'))?.data.reason).toBe('All 3 parts are done.')
    expect((await scratch.cycle()).kind).toBe('idle')
  })

  test('when a part fails, what depends on it is blocked, and the whole is put before a human', async () => {
    hopeless = 'Second'
    const { task: id = '' } = await scratch.act('task.add', {
      title: 'Another whole',
      prompt: '- [ ] First\n- [ ] Second\n- [ ] Third [after: 2]\n',
    })
    const statuses: string[] = []
    for (;;) {
      const report = await scratch.cycle()
      if (report.kind !== 'committed') break
      statuses.push(`${report.title}: ${report.status}`)
    }
    expect(statuses).toEqual([
      'Another whole: waiting',
      'First: approved',
      'Second: requeue',
      'Second: requeue',
      'Second: failed',
      'Third: blocked_by_dependency',
      'Another whole: awaiting_human',
    ])
    expect((await tasks()).find((one) => one.id === id)?.data.reason).toBe('2 of 3 parts did not end well.')
  })

  const gatheredAgain =
    'when the human has helped, the parts are done and the whole is gathered again, ' + 'not worked as one piece'
  test(gatheredAgain, async () => {
    hopeless = ''
    for (const title of ['Second', 'Third', 'Another whole'])
      await scratch.act('task.requeue', { id: (await task(title))?.id })
    const statuses: string[] = []
    for (;;) {
      const report = await scratch.cycle()
      if (report.kind !== 'committed') break
      statuses.push(`${report.title}: ${report.status}`)
    }
    expect(statuses.at(-1)).toBe('Another whole: approved')
    expect(worked).not.toContain('Another whole')
  })

  test('a list that cannot be followed is put before a human, with the place where it is wrong', async () => {
    await scratch.act('task.add', {
      title: 'Round and round',
      prompt: '- [ ] Chicken [after: 2]\n- [ ] Egg [after: 1]\n',
    })
    expect(await scratch.cycle()).toMatchObject({
      status: 'awaiting_human',
      problems: [{ rule: 'task/after', message: expect.stringContaining('part 1') }],
    })
  })

  test('a part that somebody deletes does not make the whole a success', async () => {
    const { task: id = '' } = await scratch.act('task.add', {
      title: 'With a hole',
      prompt: '- [ ] Kept\n- [ ] Lost\n',
    })
    await scratch.cycle()
    await scratch.act('world.adopt', { changes: [{ path: (await task('Lost'))?.path, text: null }] })
    expect(await scratch.cycle()).toMatchObject({ title: 'Kept', status: 'approved' })
    expect(await scratch.cycle()).toMatchObject({ task: id, status: 'awaiting_human' })
  })
})
