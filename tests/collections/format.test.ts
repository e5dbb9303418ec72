import { describe, expect, test } from 'vitest'
import { explainNewer, explainOlder, format, formatOf, tellOlder } from '../../engine/collections/format.ts'
import { founded, viewOf } from '../support/given.ts'

const worldOfFormat = (version: number | string, more = '') =>
  viewOf({ '.swarm/world.yaml': `name: W\nversion: ${version}\ncreated: 2026-11-22T10:00:00.000Z\n${more}` })

describe('the format of a world', () => {
  test('is the current one in a new world', () => {
    expect(formatOf(viewOf(founded()))).toBe(format.current)
  })

  test('is read where its settings are of a format we do not know, and do not fit our schema', () => {
    const view = viewOf({ '.swarm/world.yaml': 'names: [W]\nversion: 7\n' })
    expect(view.problems).not.toEqual([])
    expect(formatOf(view)).toBe(7)
  })

  test.each(['two', '0', '-1', '1.5', '[2]', '""'])('is not guessed from %s', (version) => {
    expect(formatOf(worldOfFormat(version))).toBeUndefined()
  })

  test('is not guessed where there are no settings', () => {
    expect(formatOf(viewOf({}))).toBeUndefined()
  })

  test('is explained where it is later than all that are known, and only there', () => {
    expect(explainNewer(format.current + 1)).toMatchObject({
      rule: 'world/newer',
      message: `this world is of format ${format.current + 1}, and this engine knows up to ${format.current}`,
    })
    expect([format.oldest, format.current, undefined, 'many'].map(explainNewer)).toEqual(Array(4).fill(undefined))
  })

  test('keeps out what came later, by name, and says what to do', () => {
    expect(explainOlder(worldOfFormat(1), 'bounty.open', 2)).toEqual({
      rule: 'world/older',
      message: 'bounty.open needs format 2',
      path: '.swarm/world.yaml',
      expected: 'a world of format 2',
      got: 'a world of format 1',
      example: 'vivarium migrate',
    })
    expect(explainOlder(viewOf({}), 'bounty.open', 2)?.got).toBe('a world that does not say its format')
  })

  test('keeps nothing out that was there from the first, or came with it', () => {
    expect(explainOlder(viewOf({}), 'task.add', undefined)).toBeUndefined()
    expect(explainOlder(worldOfFormat(2), 'bounty.open', 2)).toBeUndefined()
    expect(explainOlder(worldOfFormat(3), 'bounty.open', 2)).toBeUndefined()
  })

  test('is told where the world can be brought up to date', () => {
    expect(tellOlder(worldOfFormat(1))).toContain('`vivarium migrate`')
    expect(tellOlder(worldOfFormat(format.current))).toBeUndefined()
  })
})
