import { describe, expect, test } from 'vitest'
import { checkDocuments } from '../../engine/collections/checkDocuments.ts'
import { openCollections } from '../../engine/opening/openCollections.ts'
import { founded, task, viewOf } from '../support/given.ts'

const collections = openCollections()
const check = (files: Readonly<Record<string, string>>) =>
  checkDocuments(viewOf({ ...founded(), ...files }), collections)

describe('between documents', () => {
  test('nothing is wrong in a world that was just made', () => {
    expect(check({})).toEqual([])
  })

  test('a reference to nothing is found, in a list too, with its line and what was named', () => {
    const problems = check(task('t-one', { depends_on: ['t-none', 't-two'], resident: 'oak' }))
    expect(problems).toMatchObject([
      {
        rule: 'reference/missing',
        path: '.swarm/tasks/t-one.md',
        line: 6,
        got: 't-none',
        expected: 'the id of a task',
      },
      { rule: 'reference/missing', line: 6, got: 't-two' },
      { rule: 'reference/missing', line: 9, got: 'oak', expected: 'the id of a resident' },
    ])
  })

  test('a reference to an invalid document is one to nothing', () => {
    expect(
      check({ ...task('t-one', { depends_on: ['t-two'] }), '.swarm/tasks/t-two.md': '---\ntitle: [\n---\n' }),
    ).toMatchObject([{ got: 't-two' }])
  })

  test('an id given twice is found at the second, which names the first', () => {
    const twice = { ...task('t-one'), ...task('t-one', { status: 'approved' }) }
    expect(check(twice)).toMatchObject([
      {
        rule: 'document/duplicate-id',
        path: '.swarm/tasks/t-one.md',
        line: 2,
        got: 'the id of .swarm/tasks/settled/2026-11/t-one.md',
      },
    ])
  })

  test('a circle of dependencies is shown as it goes round', () => {
    const problems = check({
      ...task('t-a', { depends_on: ['t-b'] }),
      ...task('t-b', { depends_on: ['t-c'] }),
      ...task('t-c', { depends_on: ['t-a'] }),
    })
    expect(problems).toMatchObject([{ rule: 'document/circle', got: 't-a → t-b → t-c → t-a', line: 6 }])
  })

  test('a task that waits for itself is a circle', () => {
    expect(check(task('t-a', { depends_on: ['t-a'] }))).toMatchObject([{ rule: 'document/circle', got: 't-a → t-a' }])
  })

  test('two ways to the same task are no circle', () => {
    expect(
      check({
        ...task('t-a', { depends_on: ['t-b', 't-c'] }),
        ...task('t-b', { depends_on: ['t-d'] }),
        ...task('t-c', { depends_on: ['t-d'] }),
        ...task('t-d'),
      }),
    ).toEqual([])
  })

  test('every circle is found, also behind one that was found', () => {
    const files = { ...task('t-a', { depends_on: ['t-a', 't-b'] }), ...task('t-b', { depends_on: ['t-b'] }) }
    expect(
      check(files)
        .map(({ got }) => got)
        .sort(),
    ).toEqual(['t-a → t-a', 't-b → t-b'])
  })

  test('a chain of thousands is followed to its end, quickly', () => {
    const files = Array.from({ length: 12_000 }, (_, n) => ({
      collection: 'task',
      path: `.swarm/tasks/t-${n}.md`,
      id: `t-${n}`,
      blob: '',
      data: { id: `t-${n}`, depends_on: n === 0 ? [] : [`t-${n - 1}`] },
    })).reverse()
    const byId = new Map(files.map((document) => [document.id, document]))
    const view = {
      ...viewOf({}),
      of: (name: string) => (name === 'task' ? files : []) as never,
      find: (_name: string, id: string) => byId.get(id) as never,
    }
    const started = performance.now()
    expect(checkDocuments(view, collections)).toEqual([])
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
