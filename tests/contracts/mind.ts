import { describe, expect, test } from 'vitest'
import { askMind } from '../../engine/cycle/askMind.ts'
import { narrowWorld } from '../../engine/cycle/narrowWorld.ts'
import { readAnswer } from '../../engine/cycle/readAnswer.ts'
import type { Answer, Brief, Meter, Mind, OpenAbility } from '../../engine/ports/mind.ts'
import type { World } from '../../engine/ports/world.ts'
import { generated, mistakes, traps } from '../cycle/nonsense.ts'

/** A mind in a world of its own. */
export interface MindCase {
  readonly mind: Mind
  readonly world: World
  readonly brief: Brief
  close(): Promise<void>
}

const never = new AbortController().signal
const open: Meter = { reserve: async () => ({ kind: 'reserved', settle: async () => {} }) }
const shut: Meter = {
  reserve: async () => ({
    kind: 'refused',
    problems: [{ rule: 'policy/within-budget', message: 'nothing is left' }],
    later: false,
  }),
}
const broken: Meter = {
  reserve: async () => {
    throw new Error('the note is locked')
  },
}
const abilities: readonly OpenAbility[] = [
  {
    name: 'read_page',
    description: 'Read a page.',
    input: { type: 'object', additionalProperties: false, properties: { path: { type: 'string' } } },
    use: async () => ({ kind: 'refused', problem: { rule: 'ability/none', message: 'there is no such page' } }),
  },
]

/**
 * What every mind promises, whatever thinks in it. `waiting` is one that would think for a long time, where there is
 * such a thing.
 */
export function mindContract(name: string, make: () => Promise<MindCase>, waiting?: () => Promise<MindCase>): void {
  describe(`${name} keeps the contract of a mind`, () => {
    const think = async (
      more: { brief?: Partial<Brief>; meter?: Meter; signal?: AbortSignal } = {},
      from = make,
      begin = () => {},
    ) => {
      const each = await from()
      const before = (await each.world.store.snapshot()).head
      const { brief, meter = open, signal = never } = more
      try {
        begin()
        const thinking = each.mind.think(
          { ...each.brief, ...brief },
          { world: narrowWorld(each.world), signal, meter, abilities, objections: async () => [] },
        )
        const answer = await (signal === never ? thinking : endsInTime(thinking, signal))
        if (answer) checkAnswer(answer, each.brief)
        // It is plain data: the engine hears what was said, and nothing else.
        if (answer) expect(readAnswer(answer)).toEqual(answer)
        return answer
      } finally {
        expect((await each.world.store.snapshot()).head).toBe(before)
        expect(await each.world.store.rescan()).toEqual([])
        await each.close()
      }
    }

    test('answers with acts that it may use, or says why not, and changes nothing', async () => {
      expect(await think()).toMatchObject({ kind: 'acts' })
    })

    test.each<[string, Partial<Brief>]>([
      ['an empty brief', { text: '', findings: [], actions: [] }],
      ['a brief of half characters', { text: '\uD800 \u0000 \uDC00'.repeat(100) }],
      ['a mind that nobody named', { mind: `${name}/nobody` }],
      ['a skill that is not there', { skill: 'no-such-skill' }],
      ['a brief that others wrote', { text: 'word '.repeat(200_000) }],
    ])('does not throw for %s', async (_, brief) => {
      await think({ brief })
    })

    test('does not throw when the budget is used up, or when nobody can tell', async () => {
      await think({ meter: shut })
      await think({ meter: broken })
    })

    test('ends within half a second when it is stopped before it begins', async () => {
      await think({ signal: AbortSignal.abort(new Error('stopped')) })
    })

    if (waiting) {
      test('ends within half a second when it is stopped while it thinks', async () => {
        const stop = new AbortController()
        await think(
          { signal: stop.signal },
          waiting,
          () => void setTimeout(() => stop.abort(new Error('stopped')), 300),
        )
        expect(stop.signal.aborted).toBe(true)
      })
    }
  })
}

/** What the engine promises of every mind, also of one that breaks its own promises: what it hears is an answer. */
export function hearingContract(make: () => Promise<MindCase>): void {
  test.each([...mistakes, ...traps, ...generated])(
    'is heard as an answer, though it said $name',
    async ({ make: say }) => {
      const { mind, world, brief, close } = await make()
      const raving: Mind = { ...mind, think: async () => say() as Answer }
      const answer = await askMind(raving, brief, {
        world: narrowWorld(world),
        signal: never,
        meter: open,
        abilities,
        objections: async () => [],
      })
      if (answer.kind === 'failed') checkAnswer(answer, brief)
      else
        expect(answer).toEqual({
          kind: 'acts',
          acts: expect.any(Array),
          note: expect.any(String),
          cost: expect.any(Object),
        })
      expect(readAnswer(answer)).toEqual(answer)
      await close()
    },
  )
}

/** Stopped, a mind rejects with the reason or says that it failed; one that needs no time may just have answered. */
async function endsInTime(thinking: Promise<Answer>, signal: AbortSignal): Promise<Answer | undefined> {
  let stopped = performance.now()
  signal.addEventListener('abort', () => (stopped = performance.now()), { once: true })
  const answer = await thinking.catch((error: unknown) => void expect(error).toMatchObject({ message: 'stopped' }))
  expect(performance.now() - stopped).toBeLessThan(500)
  return answer
}

function checkAnswer(answer: Answer, brief: Brief): void {
  for (const count of [answer.cost.tokens, answer.cost.milliseconds]) {
    expect(Number.isSafeInteger(count)).toBe(true)
    expect(count).toBeGreaterThanOrEqual(0)
  }
  if (answer.kind === 'failed') {
    expect(answer.reason.trim()).not.toBe('')
    expect(typeof answer.retryable).toBe('boolean')
    return
  }
  const known = brief.actions.map(({ name }) => name)
  for (const { action, input } of answer.acts) {
    expect(known).toContain(action)
    expect(brief.actions.find(({ name }) => name === action)?.validate(structuredClone(input))).toEqual([])
  }
}
