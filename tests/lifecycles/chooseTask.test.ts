import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseTask } from '../../engine/lifecycles/task/chooseTask.ts'
import { isOver } from '../../engine/lifecycles/task/isOver.ts'
import { taskMoves, type TaskStatus } from '../../engine/lifecycles/task/taskLifecycle.ts'
import { founded, noon, task, viewOf, yaml } from '../support/given.ts'

const never = () => undefined
const statuses = Object.keys(taskMoves) as TaskStatus[]

/** The tasks that can be taken now, in order. */
function ready(files: Readonly<Record<string, string>>): readonly string[] {
  return chooseTask(viewOf({ ...founded(), ...files }), noon, never).map((choice) => choice.task.id)
}

/** Who may take the only task there is, in order. */
function takers(
  data: object,
  { lastActive = never, only }: { lastActive?: (id: string) => string | undefined; only?: string } = {},
): readonly string[] {
  const view = viewOf({ ...founded(), ...task('t-one', data as Record<string, unknown>) })
  return chooseTask(view, noon, lastActive, only).flatMap(({ resident, others }) =>
    [resident, ...others].map(({ id }) => id),
  )
}

describe('which task is next', () => {
  test('is the oldest', () => {
    expect(
      ready({
        ...task('t-new', { created: '2026-11-21T00:00:00.000Z' }),
        ...task('t-old', { created: '2026-11-19T00:00:00.000Z' }),
      }),
    ).toEqual(['t-old', 't-new'])
  })

  test('is one of higher priority before an older one', () => {
    expect(
      ready({
        ...task('t-old'),
        ...task('t-urgent', { created: '2026-11-21T00:00:00.000Z', priority: 9 }),
        ...task('t-low', { priority: 1 }),
      }),
    ).toEqual(['t-urgent', 't-low', 't-old'])
  })

  test('is by id when nothing else tells them apart', () => {
    expect(ready({ ...task('t-bb'), ...task('t-aa') })).toEqual(['t-aa', 't-bb'])
  })

  test.each(statuses)('may be one that is %s only where the table lets it be taken, or gathered', (status) => {
    expect(ready(task('t-one', { status }))).toEqual(
      'taken' in taskMoves[status] || status === 'waiting' ? ['t-one'] : [],
    )
  })

  test('is never an invalid one', () => {
    expect(ready({ ...task('t-bad', { priority: 'high' }), ...task('t-good') })).toEqual(['t-good'])
  })
})

describe('a dependency', () => {
  test.each(statuses)('that is %s', (status) => {
    const files = { ...task('t-first', { status }), ...task('t-second', { depends_on: ['t-first'] }) }
    // Approved satisfies it. One that ended otherwise never will: the cycle then takes the task to say so.
    expect(ready(files).includes('t-second')).toBe(isOver(status))
  })

  test('that does not exist keeps the task waiting', () => {
    expect(ready(task('t-one', { depends_on: ['t-none'] }))).toEqual([])
  })

  test('is only one of several', () => {
    const files = {
      ...task('t-a', { status: 'approved' }),
      ...task('t-b', { status: 'awaiting_human' }),
      ...task('t-c', { depends_on: ['t-a', 't-b'] }),
    }
    expect(ready(files)).toEqual([])
  })

  test('on itself, or in a circle, is never ready', () => {
    expect(
      ready({
        ...task('t-a', { depends_on: ['t-b'] }),
        ...task('t-b', { depends_on: ['t-a'] }),
        ...task('t-c', { depends_on: ['t-c'] }),
      }),
    ).toEqual([])
  })
})

describe('a back-off', () => {
  test('keeps a task back until its moment has come', () => {
    expect(ready(task('t-one', { status: 'postponed', not_before: '2026-11-22T12:00:00.001Z' }))).toEqual([])
    expect(ready(task('t-one', { status: 'postponed', not_before: noon }))).toEqual(['t-one'])
  })
})

describe('a split task', () => {
  const parent = task('t-whole', { status: 'waiting', parts: ['t-a', 't-b'] })

  test('waits while a part is still to be done', () => {
    expect(
      ready({
        ...parent,
        ...task('t-a', { status: 'approved', parent: 't-whole' }),
        ...task('t-b', { status: 'awaiting_human', parent: 't-whole' }),
      }),
    ).toEqual([])
  })

  test('is gathered when every part has ended, well or not', () => {
    expect(
      ready({
        ...parent,
        ...task('t-a', { status: 'approved', parent: 't-whole' }),
        ...task('t-b', { status: 'safety_blocked', parent: 't-whole' }),
      }),
    ).toEqual(['t-whole'])
  })

  test('waits for a part that somebody broke, for nobody knows how it stands', () => {
    const broken = { '.swarm/tasks/t-b.md': '---\nid: t-b\ntitle: [\n---\n' }
    expect(ready({ ...parent, ...task('t-a', { status: 'approved', parent: 't-whole' }), ...broken })).toEqual([])
  })
})

describe('who takes a task', () => {
  test('is the resident it is pinned to, and no other', () => {
    expect(takers({ resident: 'moss' })).toEqual(['moss'])
    expect(takers({ resident: 'nobody' })).toEqual([])
    expect(takers({ resident: 'moss' }, { only: 'fern' })).toEqual([])
  })

  test('knows the skill it names', () => {
    expect(takers({ skill: 'broken-links' })).toEqual(['fern'])
    expect(takers({ skill: 'no-such-skill' })).toEqual([])
  })

  test('is the one who was active longest ago, then by id', () => {
    const last: Record<string, string> = { fern: '2026-11-22T11:00:00.000Z', moss: '2026-11-22T10:00:00.000Z' }
    expect(takers({})).toEqual(['fern', 'moss', 'wren'])
    expect(takers({}, { lastActive: (id) => last[id] })).toEqual(['wren', 'moss', 'fern'])
  })

  test('is not the critic, who could not look at it then, unless nobody else may', () => {
    const asked = (data: object) => {
      const control = yaml('.swarm/control.yaml', {
        stop: { engaged: false },
        mode: 'docs_only',
        review: { critic: 'fern' },
      })
      return chooseTask(
        viewOf({ ...founded(), ...control, ...task('t-one', data as Record<string, unknown>) }),
        noon,
        never,
      ).flatMap(({ resident, others }) => [resident, ...others].map(({ id }) => id))
    }
    expect(asked({})).toEqual(['moss', 'wren'])
    expect(asked({ resident: 'fern' })).toEqual(['fern'])
  })

  test('is active', () => {
    const fern = '.swarm/residents/fern.md'
    const files = founded()
    const resting = {
      ...files,
      [fern]: (files[fern] ?? '').replace('status: active', 'status: resting'),
      ...task('t-one', { skill: 'broken-links' }),
    }
    expect(chooseTask(viewOf(resting), noon, never)).toEqual([])
  })
})

describe('review capacity', () => {
  const waits = (id: string) => ({
    [`proposals/${id}.md`]:
      `---\nid: ${id}\ntitle: Change\nstatus: ready_for_merge\ncreated: '${noon}'\nauthor: fern\n` +
      `branch: proposal/${id}\nbase: '${'0'.repeat(40)}'\nfiles:\n  - path: a.md\n---\n\nWhy.\n`,
  })
  const capacity = (open_proposals: number) =>
    yaml('.swarm/control.yaml', { stop: { engaged: false }, mode: 'docs_only', review: { open_proposals } })

  test('keeps new work back while as many proposals wait as humans can look at', () => {
    expect(ready({ ...capacity(2), ...waits('p-1'), ...task('t-one') })).toEqual(['t-one'])
    expect(ready({ ...capacity(2), ...waits('p-1'), ...waits('p-2'), ...task('t-one') })).toEqual([])
  })

  test('lets a split task be gathered all the same', () => {
    expect(ready({ ...capacity(1), ...waits('p-1'), ...task('t-whole', { status: 'waiting' }) })).toEqual(['t-whole'])
  })
})

describe('the order', () => {
  test('does not depend on the order of the files, and offers nothing that is not ready', () => {
    const one = fc.record({
      status: fc.constantFrom(...statuses),
      priority: fc.integer({ min: 0, max: 9 }),
      day: fc.integer({ min: 10, max: 20 }),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), (wanted) => {
        const files = wanted.map(({ status, priority, day }, n) =>
          task(`t-n${n}`, { status, priority, created: `2026-11-${day}T00:00:00.000Z` }),
        )
        const order = ready(Object.assign({}, ...files))
        expect(ready(Object.assign({}, ...files.toReversed()))).toEqual(order)
        const view = viewOf(Object.assign(founded(), ...files))
        const ranks = order.map((id) => view.find<{ priority: number }>('task', id)?.data.priority ?? -1)
        expect(ranks).toEqual(ranks.toSorted((a, b) => b - a))
      }),
      { numRuns: 40 },
    )
  })
})
