import { describe, expect, test } from 'vitest'
import { format } from '../../engine/collections/format.ts'
import { setFrontmatter } from '../../engine/documents/setFrontmatter.ts'
import { bringUpToDate } from '../../engine/migrations/bringUpToDate.ts'
import { migrations } from '../../engine/migrations/index.ts'
import type { Migration } from '../../engine/migrations/migration.ts'
import { read, viewOf } from '../support/given.ts'

const path = '.swarm/world.yaml'
const world = (version: number) =>
  viewOf({ [path]: `name: W\nversion: ${version}\ncreated: 2026-11-22T10:00:00.000Z\n` })

function step(from: number, to: number, more: Migration['migrate'] = () => []): Migration {
  return {
    from,
    to,
    tells: `From ${from} to ${to}.`,
    migrate: (view, schemas) => [
      { path, text: setFrontmatter(view.text(path) ?? '', 'version', to, 'yaml') },
      ...more(view, schemas),
    ],
  }
}

describe('bringing a world up to date', () => {
  test('takes every step, each on what the one before it left, and answers with one change a file', () => {
    const steps = [
      step(1, 2, () => [{ path: 'notes.txt', text: 'two\n' }]),
      step(2, 3, (view) => [{ path: 'notes.txt', text: `${view.text('notes.txt')}three\n` }]),
    ]
    const { from, to, changes, steps: taken } = bringUpToDate(world(1), read, new Map(), steps)
    expect({ from, to, taken }).toEqual({ from: 1, to: 3, taken: steps })
    expect(changes).toEqual([
      { path, text: 'name: W\nversion: 3\ncreated: 2026-11-22T10:00:00.000Z\n' },
      { path: 'notes.txt', text: 'two\nthree\n' },
    ])
  })

  test('begins at the format of the world', () => {
    expect(bringUpToDate(world(2), read, new Map(), [step(1, 2), step(2, 3)]).steps).toHaveLength(1)
  })

  test('has nothing to do where no step begins', () => {
    expect(bringUpToDate(world(format.current), read, new Map())).toMatchObject({ steps: [], changes: [] })
    expect(bringUpToDate(viewOf({}), read, new Map())).toMatchObject({ from: undefined, steps: [] })
  })

  test('does not go on from a step that does not arrive', () => {
    const lost: Migration = { ...step(1, 2), migrate: () => [] }
    expect(() => bringUpToDate(world(1), read, new Map(), [lost])).toThrow('the migration to format 2 does not arrive')
  })

  test('leads from every format that is known to the current one, and says what for', () => {
    expect(migrations.map(({ from, to }) => [from, to])).toEqual(
      Array.from({ length: format.current - format.oldest }, (_, at) => [format.oldest + at, format.oldest + at + 1]),
    )
    for (const { tells } of migrations) expect(tells).toMatch(/^[A-Z].*\.$/)
  })
})
