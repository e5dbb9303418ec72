import { describe, expect, test } from 'vitest'
import { failTask } from '../../../engine/actions/task/failTask.ts'
import { ada, decided, given, task } from '../../support/given.ts'
import { describeAction } from '../describeAction.ts'

const waiting = task('t-one', { status: 'awaiting_human', reason: 'No skill fits.' })

describeAction(failTask, {
  refuses: {
    'a task that is still queued': {
      files: task('t-one'),
      input: { id: 't-one' },
      says: {
        rule: 'task/move',
        message: /^task t-one: failed is not possible while queued; possible: taken/,
      },
    },
    'a task that is not there': {
      input: { id: 't-none' },
      says: { rule: 'reference/missing', message: 'there is no task t-none', got: 't-none' },
    },
  },
  passes: {
    'for a task that waits for a human': { files: waiting, input: { id: 't-one' }, says: 'Fail task: Task t-one' },
  },
})

describe('a task that a human ends as failed', () => {
  test('is filed with what the human says', () => {
    const { draft } = decided(given(waiting).when(ada, failTask.request({ id: 't-one', reason: 'I looked.' })))
    expect(draft.find('task', 't-one')).toMatchObject({
      path: '.swarm/tasks/settled/2026-11/t-one.md',
      data: { status: 'failed', reason: 'I looked.' },
    })
  })
})
