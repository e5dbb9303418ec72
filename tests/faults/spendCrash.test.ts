import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readCalls } from '../../engine/cycle/spend/readCalls.ts'
import type { Behaviour } from '../../engine/loopback/behaviour.ts'
import { openModelServer } from '../../engine/loopback/openModelServer.ts'
import type { RecordData } from '../../schemas/types.ts'
import { modelWorld } from '../support/modelWorld.ts'
import type { ScratchWorld } from '../support/scratchWorld.ts'

const kills = process.env['VIVARIUM_SOAK'] ? 100 : 6
const launcher = fileURLToPath(new URL('../../engine/faces/cli/launch.mjs', import.meta.url))

/** Numbers that look random and are the same each time. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** A model on its good and bad days: quick, slow, cut off, broken. */
function moody(random: () => number, title: () => string): Behaviour {
  const good: Behaviour = {
    kind: 'answer',
    text: 'Here is what I think.',
    calls: [
      {
        name: 'suggestion__write',
        input: { title: title(), text: `It could be clearer. ${'Word '.repeat(Math.floor(random() * 60))}` },
      },
    ],
  }
  const slow: Behaviour = {
    kind: 'slow',
    before: Math.floor(random() * 120),
    between: Math.floor(random() * 20),
    then: good,
  }
  const mood = random()
  if (mood < 0.15) return { kind: 'cut', after: { bytes: Math.floor(random() * 900) }, of: slow }
  if (mood < 0.25) return { kind: 'status', code: 503 }
  if (mood < 0.3) return { kind: 'truncated', of: slow }
  if (mood < 0.35) return { kind: 'malformed', body: '{"choices": [' }
  return mood < 0.9 ? slow : good
}

/** Every call that is on record or reserved. */
async function spent({ world }: ScratchWorld): Promise<number> {
  const open = readCalls(await world.store.note('spend'))
  const recorded = (await world.store.snapshot()).of<RecordData>('record').flatMap(({ data }) => data.cost?.calls ?? [])
  const calls = new Map([...open, ...recorded].map((call) => [call.id, call.tokens]))
  return [...calls.values()].reduce((sum, tokens) => sum + tokens, 0)
}

describe('an engine that is killed again and again while it spends', () => {
  test(`has never recorded less than it was billed, after each of ${kills} kills and at the end`, async () => {
    const random = chance(20_261_122)
    let title = 0
    const server = await openModelServer({ behave: () => moody(random, () => `Thought ${++title}`) })
    const scratch = await modelWorld(server, {
      control: { rates: { calls_per_minute: 100_000 } },
      model: { retries: 0 },
    })
    const run = (...args: string[]) =>
      spawn(process.execPath, [launcher, 'run', '--world', scratch.root, ...args], {
        stdio: 'ignore',
        env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' },
      })
    try {
      const shortfalls: string[] = []
      for (let kill = 0; kill < kills; kill++) {
        if (kill % 5 === 0)
          for (let n = 0; n < 12; n++) await scratch.act('task.add', { title: `Think of ${kill}.${n}` })
        const child = run()
        const exited = once(child, 'exit')
        await sleep(500 + random() * 1200)
        child.kill('SIGKILL')
        expect(await exited).toEqual([null, 'SIGKILL'])
        const [recorded, billed] = [await spent(scratch), sum(server.bill.sum)]
        if (recorded < billed) shortfalls.push(`kill ${kill}: ${recorded} recorded, ${billed} billed`)
      }
      expect(shortfalls).toEqual([])

      const child = run('--until-idle')
      await once(child, 'exit')
      expect(readCalls(await scratch.world.store.note('spend'))).toEqual([])
      expect(await spent(scratch)).toBeGreaterThanOrEqual(sum(server.bill.sum))
      // It was worth the trouble: calls were made, some were lost with their engine, and some came to an end.
      const calls = (await scratch.world.store.snapshot())
        .of<RecordData>('record')
        .flatMap(({ data }) => data.cost?.calls ?? [])
      expect(server.bill.calls.length).toBeGreaterThan(kills)
      expect(calls.some(({ estimated }) => estimated)).toBe(true)
      expect(calls.some(({ estimated }) => !estimated)).toBe(true)
      process.stdout.write(
        `\n${kills} kills: ${server.bill.calls.length} calls, ` +
          `${sum(server.bill.sum)} tokens billed, ${await spent(scratch)} recorded\n`,
      )
      expect(await scratch.problems()).toEqual([])
    } finally {
      await server.close()
      await scratch.remove()
    }
  }, 600_000)
})

function sum({ input, output }: { input: number; output: number }): number {
  return input + output
}
