import { afterEach, describe, expect, test } from 'vitest'
import { runWorld, type RunOptions, type RunReport } from '../../engine/run/runWorld.ts'
import type { Brief } from '../../engine/ports/mind.ts'
import { scratchWorld, type ScratchWorld } from '../support/scratchWorld.ts'
import { acts, mind, suggestion } from './answers.ts'

let scratch: ScratchWorld
afterEach(() => scratch.remove())

async function open(onThought: (brief: Brief, call: number) => void = () => {}): Promise<void> {
  scratch = await scratchWorld({
    minds: [
      mind((brief, call) => {
        onThought(brief, call)
        return acts(suggestion())
      }),
    ],
  })
}

async function run(options: RunOptions = { untilIdle: true }, signal?: AbortSignal): Promise<readonly RunReport[]> {
  const reports: RunReport[] = []
  for await (const report of runWorld(signal ? { ...scratch.world, signal } : scratch.world, options))
    reports.push(report)
  return reports
}

const kinds = (reports: readonly RunReport[]) => reports.map(({ kind }) => kind)

describe('running a world until it is idle', () => {
  test('takes in what was saved before, works the queue, and says what waits', async () => {
    await open()
    scratch.drop('t-one')
    scratch.drop('t-two', { depends_on: ['t-none'] })
    const reports = await run()
    expect(kinds(reports)).toEqual(['adopted', 'committed', 'idle'])
    expect(reports.at(-1)).toMatchObject({ waiting: ['task t-two (queued): depends on t-none'] })
  })

  test('takes in what is saved while it works, before it ends', async () => {
    await open((_, call) => {
      if (call === 0) scratch.drop('t-late')
    })
    await scratch.act('task.add', { title: 'First' })
    const reports = await run()
    expect(reports.filter(({ kind }) => kind === 'committed')).toMatchObject([
      { title: 'First' },
      { task: 't-late', status: 'approved' },
    ])
    expect(reports.at(-1)?.kind).toBe('idle')
  })

  test('ends also when somebody leaves something invalid or staged, and says so once', async () => {
    await open()
    scratch.save('.swarm/tasks/t-broken.md', '---\ntitle: [\n---\n')
    scratch.drop('t-staged')
    scratch.git('add', '.swarm/tasks/t-staged.md')
    const reports = await run()
    expect(kinds(reports)).toEqual(['adopted', 'idle'])
    expect(reports[0]).toMatchObject({ paths: [], problems: [{ path: '.swarm/tasks/t-broken.md' }] })
  })

  test('asks no mind when there is nothing to do', async () => {
    let thoughts = 0
    await open(() => thoughts++)
    const before = (await scratch.log()).length
    expect(kinds(await run())).toEqual(['idle'])
    expect([thoughts, (await scratch.log()).length]).toEqual([0, before])
  })

  test('ends when it is stopped', async () => {
    await open()
    await scratch.act('task.add', { title: 'One' })
    await scratch.act('control.stop', { reason: 'enough' })
    expect(await run()).toEqual([{ kind: 'stopped', reason: 'stopped by ada: enough' }])
  })

  test('stops between two tasks when the stop is saved by hand', async () => {
    const control = '.swarm/control.yaml'
    await open((_, call) => {
      if (call === 1) scratch.save(control, scratch.read(control).replace('engaged: false', 'engaged: true'))
    })
    for (const title of ['One', 'Two', 'Three']) await scratch.act('task.add', { title })
    expect(kinds(await run())).toEqual(['committed', 'stopped'])
  })
})

describe('running a world', () => {
  test('does as many tasks as it was told', async () => {
    await open()
    for (const title of ['One', 'Two', 'Three']) await scratch.act('task.add', { title })
    expect(kinds(await run({ untilIdle: true, cycles: 2 }))).toEqual(['committed', 'committed'])
  })

  test('lets only the resident work that was named', async () => {
    await open()
    for (const title of ['One', 'Two']) await scratch.act('task.add', { title })
    const reports = await run({ untilIdle: true, resident: 'moss' })
    expect(reports.flatMap((report) => (report.kind === 'committed' ? [report.resident] : []))).toEqual([
      'moss',
      'moss',
    ])
  })

  test('lets everybody have their turn', async () => {
    await open()
    for (let n = 0; n < 6; n++) await scratch.act('task.add', { title: `Task ${n}` })
    const reports = await run()
    expect(reports.flatMap((report) => (report.kind === 'committed' ? [report.resident] : []))).toEqual([
      'fern',
      'moss',
      'wren',
      'fern',
      'moss',
      'wren',
    ])
  })

  test('ends at once when it is told to, watching or not', async () => {
    await open()
    for (const options of [{}, { untilIdle: true }]) {
      const ending = new AbortController()
      setTimeout(() => ending.abort(), 50)
      const begun = performance.now()
      await run(options, ending.signal)
      expect(performance.now() - begun).toBeLessThan(5000)
    }
  })
})
