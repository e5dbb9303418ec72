import { afterEach, expect, test } from 'vitest'
import { parse } from 'yaml'
import { planTransaction } from '../../engine/acts/planTransaction.ts'
import { ada, decided, given } from '../support/given.ts'
import { scratchWorld, type ScratchWorld } from '../support/scratchWorld.ts'

let scratch: ScratchWorld
afterEach(() => scratch.remove())

/** The transaction of a task being added, on a snapshot whose host branch is at this commit. */
async function planned(host?: string) {
  scratch = await scratchWorld()
  const snapshot = await scratch.world.store.snapshot()
  const outcome = decided(given().when(ada, { action: 'task.add', input: { title: 'Look', prompt: 'Look.' } }))
  const { transaction } = await planTransaction(
    scratch.world,
    { ...snapshot, host: host ?? snapshot.host },
    {
      kind: 'act',
      at: '2026-11-22T12:00:00.000Z',
      seed: 'plan',
      acts: outcome.acts,
      author: { name: 'Ada', email: 'ada@example.org' },
    },
    outcome,
  )
  const record = transaction.writes.find(({ path }) => path.startsWith('.swarm/records/'))
  return { snapshot, transaction, record: parse(record?.text ?? '') as object }
}

test('a record names both commits that it was decided on', async () => {
  const { snapshot, transaction, record } = await planned('a'.repeat(40))
  expect([transaction.base, transaction.host]).toEqual([snapshot.head, 'a'.repeat(40)])
  expect(record).toMatchObject({ base: snapshot.head, host: 'a'.repeat(40) })
})

test('a record names one commit where both trees are at the same', async () => {
  const { snapshot, transaction, record } = await planned()
  expect([transaction.base, transaction.host]).toEqual([snapshot.head, snapshot.head])
  expect(record).toMatchObject({ base: snapshot.head })
  expect(record).not.toHaveProperty('host')
})
