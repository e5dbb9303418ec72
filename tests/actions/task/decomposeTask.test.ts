import { describe, expect, test } from 'vitest'
import { decomposeTask } from '../../../engine/actions/task/decomposeTask.ts'
import type { TaskData } from '../../../schemas/types.ts'
import { decided, engine, given, library, task } from '../../support/given.ts'
import { describeAction } from '../describeAction.ts'

const whole = task('t-whole', {
  skill: 'broken-links',
  resident: 'fern',
  priority: 4,
  constraints: ['small'],
  non_goals: [`${library}/old.md`],
})
const after = (positions: readonly number[]) => ({
  id: 't-whole',
  subtasks: [{ title: 'One', after: positions }, { title: 'Two' }],
})

describeAction(decomposeTask, {
  refuses: {
    'a task that is not there': {
      input: { id: 't-none', subtasks: [{ title: 'One' }] },
      says: { rule: 'reference/missing', message: 'there is no task t-none', got: 't-none' },
    },
    'a split into nothing': {
      files: whole,
      input: { id: 't-whole', subtasks: [] },
      says: { rule: 'input/task.decompose', message: 'subtasks must NOT have fewer than 1 items' },
    },
    ...Object.fromEntries(
      [
        ['itself', 0],
        ['a later part', 1],
        ['a part that is not there', 7],
      ].map(([what, position]) => [
        `a part that comes after ${what}`,
        {
          files: whole,
          input: after([Number(position)]),
          says: {
            rule: 'task/after',
            message: 'part 1 comes after a part that does not stand before it',
            got: String(Number(position) + 1),
          },
        },
      ]),
    ),
    'a task that is split already': {
      files: task('t-whole', { status: 'waiting' }),
      input: { id: 't-whole', subtasks: [{ title: 'One' }] },
      says: {
        rule: 'task/move',
        message: /^task t-whole: taken is not possible while waiting/,
      },
    },
  },
  passes: {
    'the parts of a task': {
      files: whole,
      input: { id: 't-whole', subtasks: [{ title: 'One' }, { title: 'Two', after: [0] }] },
      says: 'Task t-whole (split into 2)',
    },
  },
})

describe('the parts of a task', () => {
  test('are tasks, which inherit what holds for the whole, and wait for those before them', () => {
    const subtasks = [
      { title: 'One' },
      { title: 'Two', skill: 'broken-anchors', after: [0] },
      { title: 'Three', after: [0, 1] },
    ]
    const { draft } = decided(given(whole).when(engine, decomposeTask.request({ id: 't-whole', subtasks })))
    const parts = draft.of<TaskData>('task').filter(({ data: { parent } }) => parent === 't-whole')
    const [one, two, three] = parts.map((part) => part.data)
    expect(parts.map(({ data: { title } }) => title)).toEqual(['One', 'Two', 'Three'])
    expect(one).toMatchObject({
      status: 'queued',
      skill: 'broken-links',
      resident: 'fern',
      priority: 4,
      constraints: ['small'],
      non_goals: [`${library}/old.md`],
    })
    expect(one).not.toHaveProperty('depends_on')
    expect(two).toMatchObject({ skill: 'broken-anchors', depends_on: [one?.id] })
    expect(three?.depends_on).toEqual([one?.id, two?.id])
    expect(draft.find<TaskData>('task', 't-whole')?.data).toMatchObject({
      status: 'waiting',
      parts: parts.map(({ id }) => id),
    })
  })
})
