import { describe, expect, test } from 'vitest'
import { cancelTask } from '../../../engine/actions/task/cancelTask.ts'
import type { TaskData } from '../../../schemas/types.ts'
import { ada, decided, given, task } from '../../support/given.ts'
import { describeAction } from '../describeAction.ts'

describeAction(cancelTask, {
  refuses: {
    'a task that has ended, in the words of the table': {
      files: task('t-one', { status: 'approved' }),
      input: { id: 't-one' },
      says: {
        rule: 'task/move',
        message: 'task t-one: cancelled is not possible while approved; possible: requeued (to requeue)',
      },
    },
    'a task that is not there': {
      input: { id: 't-none' },
      says: { rule: 'reference/missing', message: 'there is no task t-none', got: 't-none' },
    },
  },
  passes: {
    'for a queued task': { files: task('t-one'), input: { id: 't-one' }, says: 'Cancel task: Task t-one' },
    'for a task that is worked on': {
      files: task('t-one', { status: 'in_progress' }),
      input: { id: 't-one' },
      says: 'Cancel task: Task t-one',
    },
  },
})

describe('a cancelled task', () => {
  test('is filed with the reason', () => {
    const { draft } = decided(
      given(task('t-one')).when(ada, cancelTask.request({ id: 't-one', reason: 'done by hand' })),
    )
    expect(draft.find<TaskData>('task', 't-one')).toMatchObject({
      path: '.swarm/tasks/settled/2026-11/t-one.md',
      data: { status: 'cancelled', reason: 'done by hand' },
    })
    expect(draft.has('.swarm/tasks/t-one.md')).toBe(false)
  })
})
