import { afterEach, describe, expect, test } from 'vitest'
import { readCalls } from '../../engine/cycle/spend/readCalls.ts'
import { settleOrphans } from '../../engine/run/chores/settleOrphans.ts'
import type { CycleReport } from '../../engine/cycle/cycle.ts'
import type { ControlData, RecordData, TaskData } from '../../schemas/types.ts'
import type { Answer, Mind, Reservation, ThinkContext } from '../../engine/ports/mind.ts'
import { printYaml } from '../../engine/documents/printYaml.ts'
import { models } from '../policy/calls.ts'
import { scratchWorld, type ScratchWorld } from '../support/scratchWorld.ts'
import { acts, suggestion } from './answers.ts'

let scratch: ScratchWorld
afterEach(() => scratch.remove())

const near = { model: 'near', endpoint: 'http://127.0.0.1:11434/v1', input: 1000, output: 500 }

/** A mind that thinks like this; the founders have it. */
const mind = (think: (context: ThinkContext) => Promise<Answer>): Mind => ({
  name: 'gardener',
  think: (_brief, context) => think(context),
})

/** A world that allows the near model within these budgets, and one task. */
async function worldWith(
  think: (context: ThinkContext) => Promise<Answer>,
  control: Partial<ControlData> = {},
): Promise<string> {
  scratch = await scratchWorld({ minds: [mind(think)] })
  const priced = { allowed: models.allowed.map((model) => ({ ...model, price: { input: 1, output: 4 } })) }
  const policy = (await scratch.world.store.snapshot()).document('.swarm/policy.yaml')?.data
  const settings = (await scratch.world.store.snapshot()).document('.swarm/control.yaml')?.data
  await scratch.act('world.adopt', {
    changes: [
      { path: '.swarm/policy.yaml', text: printYaml({ ...policy, models: priced }) },
      { path: '.swarm/control.yaml', text: printYaml({ ...settings, ...control }) },
    ],
  })
  return (await scratch.act('task.add', { title: 'Think about it' }))['task'] ?? ''
}

const records = async () => (await scratch.world.store.snapshot()).of<RecordData>('record').map(({ data }) => data)
const openCalls = async () => readCalls(await scratch.world.store.note('spend'))
const taskNow = async (id: string) => (await scratch.world.store.snapshot()).find<TaskData>('task', id)?.data
const reserved = (reservation: Reservation) => {
  if (reservation.kind === 'refused') throw new Error(JSON.stringify(reservation.problems))
  return reservation
}

describe('what a mind spends', () => {
  test('is reserved on disk before the call, at the most it can take, and settled after it', async () => {
    const seen: unknown[] = []
    await worldWith(async ({ meter }) => {
      const reservation = reserved(await meter.reserve(near))
      seen.push(...(await openCalls()))
      await reservation.settle({ input: 700, output: 20 })
      seen.push(...(await openCalls()))
      return acts(suggestion())
    })
    await scratch.cycle()
    expect(seen).toMatchObject([
      { tokens: 1500, microdollars: 3000, settled: false, model: 'near', resident: expect.any(String) },
      { tokens: 720, microdollars: 780, settled: true },
    ])
  })

  test('is in the record of the cycle, call by call, and nowhere else afterwards', async () => {
    const id = await worldWith(async ({ meter }) => {
      for (const used of [100, 200]) await reserved(await meter.reserve(near)).settle({ input: used, output: 10 })
      return acts(suggestion())
    })
    await scratch.cycle()
    const cost = (await records()).at(-1)?.cost
    expect(cost).toMatchObject({ tokens: 320, microdollars: 380, calls: [{ tokens: 110, task: id }, { tokens: 210 }] })
    expect(await openCalls()).toEqual([])
  })

  test('counts in full where nobody knows what a call took, and the record says so', async () => {
    await worldWith(async ({ meter }) => {
      await reserved(await meter.reserve(near)).settle('unknown')
      reserved(await meter.reserve(near))
      return acts(suggestion())
    })
    await scratch.cycle()
    expect((await records()).at(-1)?.cost?.calls).toMatchObject([
      { tokens: 1500, estimated: true },
      { tokens: 1500, estimated: true },
    ])
  })

  test('is no more than a call can take, whatever a provider says, so that its record can be read', async () => {
    await worldWith(async ({ meter }) => {
      for (const input of [1_800, Number.NaN, -1, Number.MAX_SAFE_INTEGER])
        await reserved(await meter.reserve(near)).settle({ input, output: 20 })
      // The day's budget is spent, as far as anybody knows.
      expect(await meter.reserve(near)).toMatchObject({ kind: 'refused' })
      return acts(suggestion())
    })
    await scratch.cycle()
    expect((await records()).at(-1)?.cost?.calls).toMatchObject([
      { tokens: 1820 },
      { tokens: 1500, estimated: true },
      { tokens: 1500, estimated: true },
      { tokens: 10_000_020, estimated: true },
    ])
    expect((await scratch.world.store.snapshot()).problems).toEqual([])
  })

  test('is not forgotten where a record cannot be read: nothing more is spent, and it says which', async () => {
    let asked: Reservation | undefined
    await worldWith(async ({ meter }) => {
      asked = await meter.reserve(near)
      return acts(suggestion())
    })
    const path = '.swarm/records/2026-01-01/r-broken.yaml'
    scratch.save(path, 'id: r-broken\ncost: { tokens: 18014398509481982 }\n')
    scratch.git('add', path)
    scratch.git('commit', '-qm', 'As an earlier engine left it')
    await scratch.cycle()
    expect(asked).toMatchObject({
      kind: 'refused',
      later: true,
      problems: [{ rule: 'spend/unreadable-record', path, message: expect.stringContaining(path) }],
    })
  })

  test('stays spent when its cycle comes to nothing, and is put on record between cycles', async () => {
    let stopped = false
    await worldWith(async ({ meter }) => {
      if (stopped) return acts(suggestion())
      await reserved(await meter.reserve(near)).settle({ input: 500, output: 100 })
      reserved(await meter.reserve(near))
      stopped = true
      scratch.save('.swarm/STOP', 'Enough.\n')
      return acts(suggestion())
    })
    expect((await scratch.cycle()).kind).toBe('stopped')
    expect(await openCalls()).toHaveLength(2)
    scratch.git('clean', '-fq', '.swarm/STOP')
    const before = (await records()).length
    await settleOrphans.open(scratch.world).tend({ strays: [] })
    const settled = (await records()).slice(before).find(({ acts: done }) => done[0]?.action === 'spend.settle')
    expect(settled?.cost).toMatchObject({ tokens: 2100, calls: [{ tokens: 600 }, { tokens: 1500, estimated: true }] })
    expect(await openCalls()).toEqual([])
  })

  test('is known to another engine that opens the same world', async () => {
    await worldWith(async ({ meter }) => {
      reserved(await meter.reserve(near))
      const other = await scratch.open()
      expect(readCalls(await other.store.note('spend'))).toMatchObject([{ tokens: 1500 }])
      return acts(suggestion())
    })
    expect((await scratch.cycle()).kind).toBe('committed')
  })

  test('is never more than its budget, however many ask at once', async () => {
    const kinds: string[] = []
    await worldWith(
      async ({ meter }) => {
        const asked = await Promise.all(Array.from({ length: 20 }, () => meter.reserve(near)))
        kinds.push(...asked.map(({ kind }) => kind))
        return acts(suggestion())
      },
      { budgets: { world: { tokens: 7500 } } },
    )
    await scratch.cycle()
    expect(kinds.filter((kind) => kind === 'reserved')).toHaveLength(5)
    expect(kinds.filter((kind) => kind === 'refused')).toHaveLength(15)
  })
})

describe('a call that the policy refuses', () => {
  const tried = async (id: string): Promise<{ report: CycleReport; task: TaskData | undefined }> => ({
    report: await scratch.cycle(),
    task: await taskNow(id),
  })
  const asking = async ({ meter }: ThinkContext): Promise<Answer> => {
    const reservation = await meter.reserve(near)
    if (reservation.kind === 'reserved') return acts(suggestion())
    const { problems, later } = reservation
    const reason = problems.map(({ message }) => message).join('; ')
    return {
      kind: 'failed',
      reason,
      retryable: later,
      ...(later ? {} : { refused: problems }),
      cost: { tokens: 0, milliseconds: 0 },
    }
  }

  test('blocks the task when its budget is used up, with the rule on record, and counts as no attempt', async () => {
    const id = await worldWith(asking, { budgets: { task: { tokens: 1499 } } })
    const { task } = await tried(id)
    expect(task).toMatchObject({ status: 'safety_blocked', reason: expect.stringContaining('within-budget') })
    expect(task?.attempts ?? 0).toBe(0)
    expect((await records()).at(-1)).toMatchObject({
      outcome: 'safety_blocked',
      refusals: [{ rule: 'policy/within-budget' }],
    })
  })

  test('postpones the task when only the day is used up', async () => {
    const id = await worldWith(asking, { budgets: { day: { tokens: 10 } } })
    expect((await tried(id)).task?.status).toBe('postponed')
  })

  test('is refused to every mind where the policy names no models', async () => {
    scratch = await scratchWorld({ minds: [mind(asking)] })
    const id = (await scratch.act('task.add', { title: 'Think about it' }))['task'] ?? ''
    expect((await tried(id)).task).toMatchObject({
      status: 'safety_blocked',
      reason: expect.stringContaining('models-allowed'),
    })
  })
})
