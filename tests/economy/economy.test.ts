import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { balancesOf } from '../../engine/economy/balancesOf.ts'
import { checkLedger } from '../../engine/economy/checkLedger.ts'
import { grant, type Grant } from '../../engine/economy/grant.ts'
import { approvedTask } from '../../engine/economy/payments/approvedTask.ts'
import { payments } from '../../engine/economy/payments/index.ts'
import { foundingDocuments } from '../../engine/founding/foundingDocuments.ts'
import type { PhysicsData } from '../../schemas/types.ts'
import { founded, noon, viewOf, yaml } from '../support/given.ts'

const physics = viewOf(founded()).document('.swarm/physics.yaml')?.data as unknown as PhysicsData
const pay = (amount: number, subject = 't-one', resident = 'fern'): Grant => ({
  resident,
  amount,
  reason: 'approved_task',
  subject,
  at: noon,
})

/** The ledger after these grants, one after the other. */
function ledger(grants: readonly Grant[], files: Readonly<Record<string, string>> = {}): Record<string, string> {
  let now: Record<string, string> = { ...files }
  for (const one of grants) {
    for (const { path, text } of grant(viewOf(now), physics, one)) now = { ...now, [path]: text ?? '' }
  }
  return now
}

const balances = (files: Readonly<Record<string, string>>) => Object.fromEntries(balancesOf(viewOf(files)))

const taskReward = (constants: PhysicsData, tokens: number, score: number) =>
  approvedTask.amount(constants, { tokens, score })

describe('what an approved task earns', () => {
  test('is the saved share and the score, inside the bounds', () => {
    expect(taskReward(physics, 0, 1)).toBe(12)
    expect(taskReward(physics, 10_000, 1)).toBe(8)
    expect(taskReward(physics, 20_000, 0.5)).toBe(2)
    expect(taskReward(physics, 20_000, 0)).toBe(1)
  })

  test('is a whole number between the least and the most, never less for less use or a better score', () => {
    const used = fc.integer({ min: 0, max: 10_000_000 })
    const score = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(used, used, score, score, (a, b, x, y) => {
        const earned = taskReward(physics, a, x)
        expect(Number.isInteger(earned)).toBe(true)
        expect(earned).toBeGreaterThanOrEqual(physics.approved_task.minimum)
        expect(earned).toBeLessThanOrEqual(physics.approved_task.maximum)
        expect(taskReward(physics, Math.min(a, b), Math.max(x, y))).toBeGreaterThanOrEqual(
          taskReward(physics, Math.max(a, b), Math.min(x, y)),
        )
      }),
    )
  })
})

describe('a grant', () => {
  test('goes seven parts in ten to free time and the rest to the journal', () => {
    expect(balances(ledger([pay(10)]))).toEqual({ mint: -10, 'resident:fern/free_time': 7, 'resident:fern/journal': 3 })
    expect(balances(ledger([pay(1)]))).toEqual({ mint: -1, 'resident:fern/journal': 1 })
  })

  test('is paid once for the same reason, subject and resident', () => {
    expect(ledger([pay(10), pay(99)])).toEqual(ledger([pay(10)]))
    expect(balances(ledger([pay(10), pay(10, 't-two'), pay(10, 't-one', 'moss')]))['mint']).toBe(-30)
  })

  test('gives what does not fit under a cap to the commons', () => {
    expect(balances(ledger([pay(1000)]))).toEqual({
      mint: -1000,
      'resident:fern/free_time': 500,
      'resident:fern/journal': 200,
      commons: 300,
    })
    expect(balances(ledger([pay(1000), pay(10, 't-two')]))).toMatchObject({
      'resident:fern/free_time': 500,
      'resident:fern/journal': 200,
      commons: 310,
    })
  })

  test('of nothing, or of less, is no entry at all', () => {
    expect(ledger([pay(0), pay(-5)])).toEqual({})
  })

  test('has an entry that is valid also for the longest names there can be', () => {
    const [id, resident] = [`t${'x'.repeat(63)}`, `f${'y'.repeat(63)}`]
    const files = ledger([{ ...pay(10, id, resident), reason: 'applied_proposal' }])
    expect(viewOf(files).problems).toEqual([])
    expect(viewOf(files).of('posting')).toHaveLength(1)
  })

  test('keeps the ledger in balance and under the caps, whatever is granted in whatever order', () => {
    const one = fc.record({
      resident: fc.constantFrom('fern', 'moss', 'wren'),
      amount: fc.integer({ min: -10, max: 900 }),
      reason: fc.constantFrom('approved_task' as const, 'applied_proposal' as const),
      subject: fc.constantFrom('t-1', 't-2', 't-3', 'p-1'),
      at: fc.constant(noon),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (grants) => {
        const files = ledger(grants)
        const view = viewOf(files)
        expect(view.problems).toEqual([])
        expect(checkLedger(view)).toEqual([])
        const held = balancesOf(view)
        expect([...held.values()].reduce((sum, amount) => sum + amount, 0)).toBe(0)
        const paid = new Map(
          grants
            .filter(({ amount }) => amount > 0)
            .toReversed()
            .map((g) => [`${g.reason} ${g.subject} ${g.resident}`, g.amount]),
        )
        expect([...paid.values()].reduce((sum, amount) => sum + amount, held.get('mint') ?? 0)).toBe(0)
        for (const [account, amount] of held) {
          if (account.endsWith('/free_time')) expect(amount).toBeLessThanOrEqual(physics.caps.free_time)
          if (account.endsWith('/journal')) expect(amount).toBeLessThanOrEqual(physics.caps.journal)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('what residents are paid for', () => {
  test('is a list of rules, each with a reason of its own and one sentence', () => {
    expect(new Set(payments.map(({ reason }) => reason)).size).toBe(payments.length)
    expect(payments.filter(({ tells, reason }) => !/^[A-Z].*\.$/.test(tells) || !/^[a-z_]+$/.test(reason))).toEqual([])
  })
})

describe('the ledger', () => {
  test('is wrong where no rule of the economy pays for an entry', () => {
    const gift = { id: 'gift', at: noon, reason: 'a_gift', subject: 't-one' }
    const postings = [
      { account: 'mint', amount: -1 },
      { account: 'commons', amount: 1 },
    ]
    const view = viewOf(yaml('.swarm/ledger/2026-11-22/gift.yaml', { ...gift, postings }))
    expect(checkLedger(view)).toMatchObject([{ rule: 'ledger/reason', got: 'a_gift' }])
  })

  const entry = (id: string, postings: readonly object[]) =>
    yaml(`.swarm/ledger/2026-11-22/${id}.yaml`, { id, at: noon, reason: 'approved_task', subject: 't-one', postings })

  test('is wrong where an entry does not sum to zero, and says which', () => {
    const view = viewOf(
      entry('gift', [
        { account: 'mint', amount: -1 },
        { account: 'resident:fern', amount: 5 },
      ]),
    )
    expect(checkLedger(view)).toMatchObject([
      { rule: 'ledger/sum', path: '.swarm/ledger/2026-11-22/gift.yaml', got: '4' },
    ])
  })

  test('is wrong where somebody but the mint is overdrawn', () => {
    const view = viewOf(
      entry('theft', [
        { account: 'resident:moss', amount: -5 },
        { account: 'resident:fern', amount: 5 },
      ]),
    )
    expect(checkLedger(view)).toMatchObject([
      { rule: 'ledger/negative', message: 'resident:moss is overdrawn', got: '-5' },
    ])
  })

  test('is empty in a world that was just made', () => {
    const files = foundingDocuments({ name: 'New', library: 'docs', at: noon, seed: 's' }).map(({ path, text }) => [
      path,
      text ?? '',
    ])
    expect(checkLedger(viewOf(Object.fromEntries(files)))).toEqual([])
  })
})
