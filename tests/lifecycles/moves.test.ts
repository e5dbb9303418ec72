import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evolve } from '../../engine/lifecycles/evolve.ts'
import { lifecycles } from '../../engine/lifecycles/index.ts'
import { isOver } from '../../engine/lifecycles/task/isOver.ts'
import { isSettled } from '../../engine/lifecycles/task/isSettled.ts'
import { taskMoves } from '../../engine/lifecycles/task/taskLifecycle.ts'
import { matchCollection } from '../../engine/collections/matchCollection.ts'
import { openCollections } from '../../engine/opening/openCollections.ts'

describe.each(lifecycles)(
  'the life of a $collection',
  ({ collection: name, moves: table, begins, folder, ends, tones }) => {
    const statuses = Object.keys(table)
    const events = [...new Set(statuses.flatMap((status) => Object.keys(table[status] ?? {})))]

    test('has exactly the statuses of its schema', () => {
      const { schema } = openCollections().find((collection) => collection.name === name) ?? {}
      const { status } = schema?.['properties'] as { status: { enum: string[] } }
      expect(statuses.sort()).toEqual([...status.enum].sort())
    })

    test.each(statuses.flatMap((status) => events.map((event) => [status, event] as const)))(
      'answers %s + %s as the table says',
      (status, event) => {
        const next = table[status]?.[event]
        const evolution = evolve(table, status, event)
        if (next !== undefined) {
          expect(evolution).toEqual({ kind: 'moved', status: next })
          return
        }
        expect(evolution.kind).toBe('illegal')
        const { message } = evolution as Extract<typeof evolution, { kind: 'illegal' }>
        expect(message).toContain(`${event} is not possible while ${status}`)
        for (const [possible, to] of Object.entries(table[status] ?? {}))
          expect(message).toContain(`${possible} (to ${to})`)
        if (Object.keys(table[status] ?? {}).length === 0) expect(message).toContain('nothing, it is settled')
      },
    )

    test('leads from its beginning to every status and to no other', () => {
      const reached = new Set([begins])
      for (const status of reached) for (const next of Object.values(table[status] ?? {})) reached.add(next as string)
      expect([...reached].sort()).toEqual(statuses.sort())
    })

    test('ends in statuses that it has, each with a tone and a folder that its collection reads', () => {
      expect(ends.in.filter((status) => !statuses.includes(status))).toEqual([])
      expect(Object.keys(tones).sort()).toEqual([...statuses].sort())
      const match = matchCollection(openCollections())
      expect(match(`${folder}/x-1.md`)?.name).toBe(name)
      expect(match(`${ends.folder}/2026-11/x-1.md`)?.name).toBe(name)
    })

    test('stays inside the table for any sequence of events, and an illegal event changes nothing', () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...statuses),
          fc.array(fc.oneof(fc.constantFrom(...events), fc.string())),
          (start, sequence) => {
            let status = start
            for (const event of sequence) {
              const evolution = evolve(table, status, event)
              const legal = Object.hasOwn(table[status] ?? {}, event)
              expect(evolution.kind).toBe(legal ? 'moved' : 'illegal')
              if (evolution.kind === 'moved') status = evolution.status
              expect(statuses).toContain(status)
            }
          },
        ),
      )
    })

    test('knows no event by a name that every object has', () => {
      for (const event of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
        expect(evolve(table, statuses[0] ?? '', event).kind).toBe('illegal')
      }
    })
  },
)

describe('the ends of a task', () => {
  test('are reached by work, and left only when somebody asks for it', () => {
    for (const status of Object.keys(taskMoves) as (keyof typeof taskMoves)[]) {
      if (isSettled(status)) expect(Object.keys(taskMoves[status])).toEqual(['requeued'])
      if (isOver(status)) expect(Object.keys(taskMoves[status])).not.toContain('taken')
    }
  })
})

test('every kind of document with moves between statuses has a life in the list', () => {
  const withStatus = openCollections().filter(({ schema }) => 'status' in Object(schema['properties']))
  // What people set by hand, and no table moves.
  const still = ['resident', 'decision']
  const names = withStatus.map(({ name }) => name).filter((name) => !still.includes(name))
  expect(names.sort()).toEqual(lifecycles.map(({ collection }) => collection).sort())
})
