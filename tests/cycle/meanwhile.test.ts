import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { runCycle } from '../../engine/cycle/runCycle.ts'
import type { TaskData } from '../../schemas/types.ts'
import { page, scratchWorld, type ScratchWorld } from '../support/scratchWorld.ts'
import { acts, mind, proposal, suggestion } from './answers.ts'

/** What happens while a mind thinks; every test sets its own. */
let meanwhile: () => Promise<void> | void
let thoughts: number
let scratch: ScratchWorld
let id: string

beforeEach(async () => {
  thoughts = 0
  const thinking = mind(() => acts(suggestion(), proposal({ 'a.md': '# A\n\nBetter.\n' })))
  scratch = await scratchWorld({
    pages: { 'index.md': '# Index\n', 'a.md': '# A\n' },
    minds: [
      {
        ...thinking,
        async think(...given) {
          thoughts++
          await meanwhile()
          return thinking.think(...given)
        },
      },
    ],
  })
  id = (await scratch.act('task.add', { title: 'Improve' }))['task'] ?? ''
})
afterEach(() => scratch.remove())

const control = '.swarm/control.yaml'
const head = () => scratch.git('rev-parse', 'HEAD').trim()
const taskNow = async () => (await scratch.world.store.snapshot()).find<TaskData>('task', id)?.data
const stopByHand = () => scratch.save(control, scratch.read(control).replace('engaged: false', 'engaged: true'))

describe('a stop that is engaged while a mind thinks', () => {
  test('keeps everything from being written', async () => {
    meanwhile = async () => void (await scratch.act('control.stop', { reason: 'wait' }))
    expect(await scratch.cycle()).toEqual({ kind: 'stopped', reason: 'stopped by ada: wait; nothing was written' })
    expect((await taskNow())?.status).toBe('queued')
    expect((await scratch.log())[0]?.message).toContain('Stop the world')
    expect(await scratch.problems()).toEqual([])
  })

  test('counts from the moment it is saved by hand, before anybody commits it', async () => {
    const before = head()
    meanwhile = stopByHand
    expect(await scratch.cycle()).toMatchObject({ kind: 'stopped' })
    expect(head()).toBe(before)
  })

  test('leaves the task free for the time after', async () => {
    meanwhile = async () => void (await scratch.act('control.stop', {}))
    await scratch.cycle()
    await scratch.act('control.resume', {})
    meanwhile = () => {}
    expect(await scratch.cycle()).toMatchObject({ kind: 'committed', status: 'approved' })
  })
})

describe('a control or policy that cannot be read', () => {
  test.each([
    ['control broken by hand', () => scratch.save(control, 'stop: {engaged: tru\n')],
    ['control that says nothing of the stop', () => scratch.save(control, 'mode: docs_only\n')],
    ['control removed', () => rmSync(join(scratch.root, control))],
    ['policy broken by hand', () => scratch.save('.swarm/policy.yaml', 'guarded: [\n')],
    ['policy removed', () => rmSync(join(scratch.root, '.swarm/policy.yaml'))],
  ])('%s, saved: stopped', async (_what, harm) => {
    harm()
    meanwhile = () => {}
    expect(await scratch.cycle()).toMatchObject({
      kind: 'stopped',
      reason: expect.stringContaining('missing or invalid'),
    })
    expect(thoughts).toBe(0)
  })

  test('committed by somebody’s own git: stopped as well', async () => {
    scratch.save('.swarm/policy.yaml', 'guarded: everything\n')
    scratch.git('commit', '-qam', 'Oops')
    expect(await scratch.cycle()).toMatchObject({ kind: 'stopped', reason: '.swarm/policy.yaml is missing or invalid' })
  })

  test('mended: goes on', async () => {
    const good = scratch.read(control)
    scratch.save(control, 'stop: [\n')
    expect((await scratch.cycle()).kind).toBe('stopped')
    scratch.save(control, good)
    meanwhile = () => {}
    expect((await scratch.cycle()).kind).toBe('committed')
  })
})

describe('a person who edits the task while a mind thinks', () => {
  test('wins: the cycle is lost and their text stays', async () => {
    const path = `.swarm/tasks/${id}.md`
    const mine = `${scratch.read(path)}\nAnd mind the index.\n`
    const before = head()
    meanwhile = () => scratch.save(path, mine)
    expect(await scratch.cycle()).toMatchObject({ kind: 'lost', what: expect.stringContaining(path) })
    expect([head(), scratch.read(path)]).toEqual([before, mine])
  })

  test('is not disturbed while they are at it, and no thought is spent', async () => {
    scratch.save(`.swarm/tasks/${id}.md`, '---\ntitle: [half a sen\n---\n')
    expect((await scratch.cycle()).kind).toBe('idle')
    expect(thoughts).toBe(0)
  })

  test('may commit it with their own git too', async () => {
    const path = `.swarm/tasks/${id}.md`
    meanwhile = () => {
      scratch.save(path, `${scratch.read(path)}\nMore.\n`)
      scratch.git('commit', '-qam', 'More')
    }
    expect(await scratch.cycle()).toMatchObject({ kind: 'lost', what: `${path} changed while it was worked` })
    expect((await taskNow())?.status).toBe('queued')
  })
})

describe('a branch that moves while a mind thinks', () => {
  test('is decided on again, without another thought', async () => {
    meanwhile = async () => {
      await scratch.act('room.post', { text: 'Hello there.' })
      scratch.save(page('index.md'), '# Index\n\nMine.\n')
      scratch.git('commit', '-qam', 'By hand')
    }
    const report = await scratch.cycle()
    expect([report.kind, thoughts]).toEqual(['committed', 1])
    const [entry, byHand] = await scratch.log()
    expect(entry?.parents).toEqual([byHand?.commit])
    expect(scratch.read(page('index.md'))).toBe('# Index\n\nMine.\n')
    expect(await scratch.problems()).toEqual([])
  })

  test('is not, where a page moved that the mind has rewritten: that would undo what a person did', async () => {
    meanwhile = () => {
      scratch.save(page('a.md'), '# A\n\nA person was here.\n')
      scratch.git('commit', '-qam', 'By hand')
    }
    expect(await scratch.cycle()).toMatchObject({ kind: 'lost', what: `${page('a.md')} changed while it was worked` })
    expect((await scratch.world.store.snapshot()).of('proposal')).toEqual([])
  })

  test('ends the same for the task, whoever did it meanwhile', async () => {
    meanwhile = async () => void (await scratch.act('task.cancel', { id }))
    expect((await scratch.cycle()).kind).toBe('lost')
    expect((await taskNow())?.status).toBe('cancelled')
  })
})

describe('a resident that is sent to rest while it thinks', () => {
  test('finishes what it has begun, and takes nothing more', async () => {
    const path = '.swarm/residents/fern.md'
    await scratch.act('task.edit', { id, resident: 'fern' })
    await scratch.act('task.add', { title: 'Another', resident: 'fern' })
    meanwhile = async () =>
      void (await scratch.act('world.adopt', {
        changes: [{ path, text: scratch.read(path).replace('status: active', 'status: resting') }],
      }))
    expect((await scratch.cycle()).kind).toBe('committed')
    expect((await scratch.cycle()).kind).toBe('idle')
  })
})

describe('an engine that is told to end while a mind thinks', () => {
  test('writes nothing and gives its leases back', async () => {
    const ending = new AbortController()
    const world = await scratch.open({ signal: ending.signal })
    const before = head()
    meanwhile = () => ending.abort()
    expect(await runCycle(world)).toMatchObject({ kind: 'stopped', reason: 'interrupted; nothing was written' })
    expect(head()).toBe(before)
    meanwhile = () => {}
    expect((await scratch.cycle()).kind).toBe('committed')
  })
})

describe('a lease', () => {
  /** The machine was asleep: no timer ran, and the leases' own time went on. */
  const sleepPastTheLease = () => void vi.setSystemTime(Date.now() + 10 * 60_000)
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
  afterEach(() => void vi.useRealTimers())

  test('that another engine took after it lapsed fences the first one off', async () => {
    const slow = scratch
    meanwhile = async () => {
      // The first engine sleeps past its lease, and another one takes the task and does it.
      sleepPastTheLease()
      const other = await slow.open({ minds: [mind(() => acts(suggestion('By the other')))] })
      expect(await runCycle(other)).toMatchObject({ kind: 'committed', task: id })
    }
    expect(await scratch.cycle()).toMatchObject({ kind: 'lost' })
    const suggestions = (await scratch.world.store.snapshot())
      .of<{ title: string }>('suggestion')
      .map(({ data }) => data.title)
    expect(suggestions).toEqual(['By the other'])
  })

  test('that was taken and given back undone fences as well', async () => {
    meanwhile = async () => {
      sleepPastTheLease()
      const taken = await scratch.world.store.claim(
        `task/${id}`,
        'somebody',
        new Date(Date.now() + 60_000).toISOString(),
      )
      expect(taken?.generation).toBe(2)
    }
    expect(await scratch.cycle()).toMatchObject({ kind: 'lost', what: `the lease on ${id} lapsed` })
    expect((await taskNow())?.status).toBe('queued')
  })

  test('is renewed for a mind that takes its time', async () => {
    meanwhile = sleepPastTheLease
    expect((await scratch.cycle()).kind).toBe('committed')
  })
})
