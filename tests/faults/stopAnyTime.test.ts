import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Behaviour } from '../../engine/loopback/behaviour.ts'
import type { ModelServer } from '../../engine/loopback/modelServer.ts'
import type { ModelRequest } from '../../engine/loopback/modelRequest.ts'
import { openModelServer } from '../../engine/loopback/openModelServer.ts'
import { runWorld } from '../../engine/run/runWorld.ts'
import { modelWorld } from '../support/modelWorld.ts'
import { processesWith } from '../support/processesWith.ts'
import type { ScratchWorld } from '../support/scratchWorld.ts'

const stops = process.env['VIVARIUM_SOAK'] ? 50 : 6
/** How soon everything has ended after a stop, in milliseconds. */
const soon = 1000

/** Stands in the command line of everything that the check starts. */
const mark = `vivarium-stop-test-${process.pid}`
const child = `setInterval(() => {}, 1000) /* ${mark} */`
const check =
  `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: 'inherit' }); ` +
  `setTimeout(() => process.exit(), 600) /* ${mark} */`

/** Runs the check first, then thinks slowly, then suggests something. */
function slowly({ results }: ModelRequest, call: number): Behaviour {
  const answer: Behaviour =
    results.length === 0
      ? { kind: 'answer', calls: [{ name: 'run_check', input: { name: 'slow' } }] }
      : {
          kind: 'answer',
          text: 'It is done, as far as I can see it from here.',
          calls: [{ name: 'suggestion__write', input: { title: `Thought ${call}`, text: 'It could be clearer.' } }],
        }
  return { kind: 'slow', before: 150, between: 10, then: answer }
}

let server: ModelServer
let scratch: ScratchWorld
beforeAll(async () => {
  server = await openModelServer({ behave: slowly })
  scratch = await modelWorld(server, {
    control: { rates: { calls_per_minute: 100_000 } },
    policy: {
      checks: [
        {
          name: 'slow',
          tells: 'Takes its time.',
          program: process.execPath,
          arguments: ['-e', check],
          memory_megabytes: 4096,
        },
      ],
      unsandboxed_checks: { accepted_by: 'ada', reason: 'The test looks at the processes itself.' },
    },
  })
})
afterAll(async () => {
  await server.close()
  await scratch.remove()
})

describe('a stop at any moment', () => {
  const endsAndGoesOn =
    'ends everything within a second, leaves nothing half-written, ' +
    `and lets it go on after the resume: ${stops} times`
  test(
    endsAndGoesOn,
    async () => {
      const late: number[] = []
      let worked = 0
      let checked = 0
      for (let n = 0; n < stops; n++) {
        await scratch.act('task.add', { title: `Think of ${n}` })
        await scratch.act('task.add', { title: `Think of ${n} again` })
        const ending = new AbortController()
        const world = await scratch.open({ signal: ending.signal, clock: { now: () => new Date().toISOString() } })
        const reports: { kind: string; at: number }[] = []
        const running = (async () => {
          for await (const { kind } of runWorld(world)) reports.push({ kind, at: performance.now() })
        })()
        // Anywhere in the first two cycles, spread evenly.
        await sleep(100 + ((n * 613) % 2000))
        checked += processesWith(mark) > 0 ? 1 : 0
        scratch.save('.swarm/STOP', `Stop ${n}.\n`)
        const since = performance.now()
        await expect
          .poll(() => reports.some(({ kind, at }) => kind === 'stopped' && at > since), { timeout: 5000, interval: 5 })
          .toBe(true)
        const [calls, head] = [server.requests.length, await worlds()]
        late.push((reports.findLast(({ kind }) => kind === 'stopped')?.at ?? Infinity) - since)
        await expect.poll(() => processesWith(mark), { timeout: soon }).toBe(0)
        expect(await scratch.world.store.leases('task'), `stop ${n}`).toEqual([])
        await sleep(300)
        // Nothing starts afterwards; the only commit is the one that takes the file itself into the history.
        expect(server.requests.length, `stop ${n}`).toBe(calls)
        expect(
          (await worlds()).filter(
            (subject) => !head.includes(subject) && !subject.includes('STOP') && !subject.startsWith('Adopt'),
          ),
        ).toEqual([])
        expect(await halfWritten()).toEqual([])
        worked += reports.filter(({ kind }) => kind === 'committed').length
        await scratch.act('control.resume', {})
        await expect
          .poll(() => reports.filter(({ kind, at }) => kind === 'committed' && at > since).length, { timeout: 20_000 })
          .toBeGreaterThan(0)
        ending.abort()
        await running
        await world.store.close()
      }
      const longest = Math.max(...late)
      process.stdout.write(
        `\n${stops} stops: ended after ${Math.round(longest)} ms at the latest; ` +
          `${checked} times a check was running, ${worked} cycles were done before\n`,
      )
      expect(longest).toBeLessThan(soon)
      expect(checked).toBeGreaterThan(0)
      expect(await scratch.problems()).toEqual([])
    },
    600_000,
  )
})

async function worlds(): Promise<readonly string[]> {
  return (await scratch.log()).map(({ message }) => message.split('\n')[0] ?? '')
}

async function halfWritten(): Promise<readonly string[]> {
  const locks = readdirSync(join(scratch.root, '.git'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.lock') && existsSync(join(scratch.root, '.git', name)),
  )
  const temps = readdirSync(scratch.root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.includes('.vivarium-'),
  )
  return [
    ...locks,
    ...temps,
    ...scratch
      .git('status', '--porcelain')
      .split('\n')
      .filter((line) => line !== '' && !line.includes('.swarm/STOP')),
  ]
}
