import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actions } from '../../engine/actions/index.ts'
import { consequences } from '../../engine/acts/consequences/index.ts'
import { decideActs } from '../../engine/acts/decideActs.ts'
import { openCycle } from '../../engine/cycle/openCycle.ts'
import { thinkContext } from '../../engine/cycle/thinkContext.ts'
import { gatherWork } from '../../engine/cycle/verifiers/work.ts'
import { rules } from '../../engine/policy/rules/index.ts'
import type { Ability, Brief, Mind, ThinkContext } from '../../engine/ports/mind.ts'
import { decided } from '../support/given.ts'
import { scratchWorld, type ScratchWorld } from '../support/scratchWorld.ts'
import { acts, suggestion } from '../cycle/answers.ts'

/** Names of what only the engine does. */
const powers = ['commit', 'writeNote', 'secrets', 'claim', 'renew', 'release', 'rescan', 'hasFile']

let scratch: ScratchWorld
let given: unknown[]

beforeAll(async () => {
  const curious: Mind = {
    name: 'gardener',
    async think(brief: Brief, context: ThinkContext) {
      const { history, outlines, skills } = context.world
      const [newest] = await history.log(1)
      // Also what it may ask for, and what that answers with.
      given = [
        brief,
        context,
        await history.snapshot(),
        await history.snapshotAt(newest?.commit ?? 'HEAD'),
        outlines(brief.view),
        skills,
        await context.meter.reserve({ model: 'none', endpoint: 'http://localhost', input: 1, output: 1 }),
        ...(await Promise.all(context.abilities.map((ability) => ability.use({})))),
        ...(await Promise.all(context.abilities.map((ability) => ability.use({ name: 'none', path: '.' })))),
      ]
      return acts(suggestion())
    },
  }
  scratch = await scratchWorld({ minds: [curious] })
  await scratch.act('task.add', { title: 'Look around' })
  expect(await scratch.cycle()).toMatchObject({ kind: 'committed' })
  given.push(...(await givenToOthers(given[0] as Brief)))
})
afterAll(() => scratch.remove())

/** What an ability and a verifier are given in a cycle with this brief. */
async function givenToOthers(brief: Brief): Promise<readonly unknown[]> {
  const seen: unknown[] = []
  const spy: Ability = {
    name: 'spy',
    description: 'Look.',
    input: { type: 'object', additionalProperties: false, properties: {} },
    async use(_, context) {
      seen.push(context)
      return { kind: 'found', text: 'enough' }
    },
  }
  const { world, clock } = scratch
  const snapshot = await world.store.snapshot()
  const cycle = openCycle(world, snapshot, brief.task, brief.resident, clock.now())
  const { context } = thinkContext({ ...world, abilities: [spy] }, cycle, brief)
  await Promise.all(context.abilities.map((ability) => ability.use({})))
  const answer = acts()
  if (answer.kind !== 'acts') throw new Error('there is no answer')
  const done = decideActs(snapshot, [], {
    at: clock.now(),
    seed: 'look',
    actions,
    rules,
    consequences,
    read: snapshot.read,
    branch: () => undefined,
  })
  return [...seen, gatherWork({ ...cycle, brief, answer }, decided(done), world)]
}

describe('a hostile mind, ability or verifier that looks into everything it was given', () => {
  test('finds much', () => {
    expect(given.length).toBeGreaterThan(15)
    expect(reachable(given).size).toBeGreaterThan(500)
  })

  test('finds nothing that commits, writes, claims or tells a secret', () => {
    const found = [...reachable(given)].filter(
      ([value, way]) => typeof value === 'function' && powers.includes(last(way)),
    )
    expect(found.map(([, way]) => way.join('.'))).toEqual([])
  })

  test('finds neither the world nor its store', () => {
    const { world } = scratch
    const found = reachable(given)
    for (const whole of [world, world.store, world.minds, world.collectionsOf]) expect(found.has(whole)).toBe(false)
  })

  test('finds no word of where the world lies on this machine', () => {
    const found = [...reachable(given)].filter(
      ([value]) => (typeof value === 'string' || value instanceof String) && value.includes(scratch.root),
    )
    expect(found.map(([, way]) => way.join('.'))).toEqual([])
  })
})

function last(way: readonly string[]): string {
  return way.at(-1) ?? ''
}

/** Every value that properties, symbols and prototypes lead to, with the way there; getters are asked. */
function reachable(roots: readonly unknown[]): ReadonlyMap<unknown, readonly string[]> {
  const found = new Map<unknown, readonly string[]>()
  const open: [unknown, readonly string[]][] = roots.map((root, index) => [root, [`given ${index}`]])
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, way] = next
    if (found.has(value) || ambient.has(value)) continue
    found.set(value, way)
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) continue
    const inside: [unknown, string][] = [[Object.getPrototypeOf(value), '(prototype)']]
    if (value instanceof Map) for (const [key, item] of value) inside.push([key, '(key)'], [item, String(key)])
    if (value instanceof Set) for (const item of value) inside.push([item, '(item)'])
    for (const key of Reflect.ownKeys(value)) inside.push([look(value, key), String(key)])
    open.push(...inside.map(([item, name]): [unknown, readonly string[]] => [item, [...way, name]]))
  }
  return found
}

function look(value: object, key: PropertyKey): unknown {
  try {
    return Reflect.get(value, key)
  } catch {
    return undefined
  }
}

/** What every program has anyway. */
const ambient: ReadonlySet<unknown> = new Set([globalThis, process, Function, Object])
