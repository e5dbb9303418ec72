import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Chore, Round } from '../../engine/run/chores/chore.ts'
import { chores } from '../../engine/run/chores/index.ts'
import { openChores } from '../../engine/run/openChores.ts'
import { scratchWorld, type ScratchWorld } from '../support/scratchWorld.ts'

let scratch: ScratchWorld
beforeEach(async () => void (scratch = await scratchWorld()))
afterEach(() => scratch.remove())

const round: Round = { strays: [] }

/** A chore that counts how often it was seen to, and tells it. */
function counting(name: string, timing: Chore['timing']): Chore & { readonly ended: string[] } {
  const ended: string[] = []
  return {
    name,
    tells: 'It counts.',
    timing,
    ended,
    open() {
      let times = 0
      return {
        tend: async () => ({ kind: 'chore', chore: name, said: `${name} ${(times += 1)}` }),
        close: async () => void ended.push(name),
      }
    },
  }
}

async function said(reports: AsyncGenerator<{ kind: string; said?: string }>): Promise<readonly string[]> {
  const all: string[] = []
  for await (const { said: words = '' } of reports) all.push(words)
  return all
}

describe('chores', () => {
  test('are seen to at their time, in their order, and closed with the run', async () => {
    const list = [counting('a', 'before-cycle'), counting('b', 'after-cycle'), counting('c', 'before-cycle')]
    const open = openChores(list, scratch.world)
    expect(await said(open.before(round))).toEqual(['a 1', 'c 1'])
    expect(await said(open.after(round))).toEqual(['b 1'])
    expect(await said(open.before(round))).toEqual(['a 2', 'c 2'])
    await open.close()
    expect(list.flatMap(({ ended }) => ended)).toEqual(['a', 'b', 'c'])
  })

  test('with a period wait until it is over by the world’s clock', async () => {
    const open = openChores([counting('hourly', { every: 3_600_000 })], scratch.world)
    expect(await said(open.before(round))).toEqual(['hourly 1'])
    expect(await said(open.before(round))).toEqual([])
    scratch.clock.pass(3_599_000)
    expect(await said(open.before(round))).toEqual([])
    scratch.clock.pass(1000)
    expect(await said(open.after(round))).toEqual([])
    expect(await said(open.before(round))).toEqual(['hourly 2'])
  })

  test('remember nothing from one run to the next', async () => {
    const list = [counting('a', 'before-cycle')]
    await said(openChores(list, scratch.world).before(round))
    expect(await said(openChores(list, scratch.world).before(round))).toEqual(['a 1'])
  })

  test('of the engine have names and sentences, and tell nothing where there is nothing to see to', async () => {
    expect(new Set(chores.map(({ name }) => name)).size).toBe(chores.length)
    expect(chores.filter(({ tells }) => !/^[A-Z].*\.$/.test(tells))).toEqual([])
    const open = openChores(chores, scratch.world)
    expect(await said(open.before(round))).toEqual([])
    expect(await said(open.after(round))).toEqual([])
    await open.close()
  })
})
