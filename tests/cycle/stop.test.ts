import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { runWorld } from '../../engine/run/runWorld.ts'
import type { Mind } from '../../engine/ports/mind.ts'
import type { ControlData } from '../../schemas/types.ts'
import { scratchWorld, type ScratchWorld } from '../support/scratchWorld.ts'
import { acts, mind, suggestion } from './answers.ts'

let scratch: ScratchWorld
afterEach(() => scratch.remove())

async function withTask(...minds: readonly Mind[]): Promise<void> {
  scratch = await scratchWorld({ minds: minds.length > 0 ? minds : [mind(() => acts(suggestion()))] })
  await scratch.act('task.add', { title: 'Something to do' })
}

/** A mind that thinks until it is told to end, or forever when it is deaf. */
const slow = (deaf = false): Mind => ({
  name: 'gardener',
  think: (_brief, { signal }) =>
    new Promise(
      (_resolve, reject) => void (deaf || signal.addEventListener('abort', () => reject(signal.reason as Error))),
    ),
})

describe('a file called STOP', () => {
  test.each([
    ['empty', ''],
    ['with a reason', 'The library is being moved.\n'],
    ['with anything in it', '---\n[: not yaml\n'],
    ['of odd characters', '\u0000\u0001'],
  ])('stops the world: %s', async (_what, text) => {
    await withTask()
    scratch.save('.swarm/STOP', text)
    expect((await scratch.cycle()).kind).toBe('stopped')
    rmSync(join(scratch.root, '.swarm/STOP'))
    expect((await scratch.cycle()).kind).toBe('committed')
  })

  test('stops it even when it is a folder, or a link to nowhere', async () => {
    await withTask()
    const path = join(scratch.root, '.swarm/STOP')
    mkdirSync(path)
    expect((await scratch.cycle()).kind).toBe('stopped')
    rmSync(path, { recursive: true })
    symlinkSync('nowhere', path)
    expect((await scratch.cycle()).kind).toBe('stopped')
  })

  test('says why in its first line', async () => {
    await withTask()
    scratch.save('.swarm/STOP', 'The library is being moved.\nMore words.\n')
    expect(await scratch.cycle()).toEqual({
      kind: 'stopped',
      reason: 'stopped by the file .swarm/STOP: The library is being moved.',
    })
  })

  test('is taken into the history with who put it there, and goes with `resume`', async () => {
    await withTask()
    scratch.save('.swarm/STOP', 'The library is being moved.\n')
    for await (const report of runWorld(scratch.world, { untilIdle: true })) if (report.kind === 'stopped') break
    const [taken] = await scratch.log()
    expect(taken?.author.name).toBe('Ada')
    expect(scratch.git('show', '--stat', taken?.commit ?? '')).toContain('.swarm/STOP')
    expect((await scratch.cycle()).kind).toBe('stopped')
    await scratch.act('control.resume', {})
    expect((await scratch.cycle()).kind).toBe('committed')
  })
})

describe('a stop in the middle of thought', () => {
  test.each([
    ['a mind that listens', false],
    ['a mind that does not', true],
  ])('ends %s within a second, and writes nothing', async (_what, deaf) => {
    await withTask(slow(deaf))
    const head = (await scratch.log())[0]?.commit
    const cycle = scratch.cycle()
    await sleep(150)
    scratch.save('.swarm/STOP', 'Now.\n')
    const since = performance.now()
    expect(await cycle).toEqual({
      kind: 'stopped',
      reason: 'stopped by the file .swarm/STOP: Now.; nothing was written',
    })
    expect(performance.now() - since).toBeLessThan(1000)
    expect((await scratch.log())[0]?.commit).toBe(head)
    expect(await scratch.world.store.leases('task')).toEqual([])
  })

  test('is also a control that becomes unreadable', async () => {
    await withTask(slow())
    const cycle = scratch.cycle()
    await sleep(150)
    scratch.save('.swarm/control.yaml', 'stop: [\n')
    expect((await cycle).kind).toBe('stopped')
  })
})

describe('a stop', () => {
  test('is acknowledged by an engine that runs, until it is lifted', async () => {
    await withTask()
    await scratch.act('control.stop', { reason: 'Lunch.' })
    const ending = new AbortController()
    const world = await scratch.open({ signal: ending.signal })
    const running = (async () => {
      const reports: string[] = []
      for await (const report of runWorld(world)) {
        reports.push(report.kind)
        if (report.kind === 'committed') ending.abort()
      }
      return reports
    })()
    await expect
      .poll(async () => (await scratch.world.store.leases('stopped')).map(({ holder }) => holder), { timeout: 5000 })
      .toEqual([world.engine])
    await scratch.act('control.resume', {})
    expect(await running).toEqual(['stopped', 'committed'])
    expect(await scratch.world.store.leases('stopped')).toEqual([])
  })

  test('records who, when and why', async () => {
    await withTask()
    await scratch.act('control.stop', { reason: 'Lunch.' })
    const control = (await scratch.world.store.snapshot()).document('.swarm/control.yaml')
      ?.data as unknown as ControlData
    expect(control.stop).toMatchObject({
      engaged: true,
      by: 'ada',
      reason: 'Lunch.',
      at: expect.stringMatching(/^2026-11-22T/),
    })
  })
})
