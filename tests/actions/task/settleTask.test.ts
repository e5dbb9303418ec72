import { describe, expect, test } from 'vitest'
import { settleTask } from '../../../engine/actions/task/settleTask.ts'
import type { TaskData } from '../../../schemas/types.ts'
import { decided, engine, given, task } from '../../support/given.ts'
import { describeAction } from '../describeAction.ts'

describeAction(settleTask, {
  refuses: {
    'an event that the task cannot have': {
      files: task('t-one'),
      input: { id: 't-one', events: ['approved'] },
      says: {
        rule: 'task/move',
        message: /^task t-one: approved is not possible while queued/,
        path: '.swarm/tasks/t-one.md',
      },
    },
    'an event that there is not': {
      files: task('t-one'),
      input: { id: 't-one', events: ['vanished'] },
      says: {
        rule: 'input/task.settle',
        message: 'events.0 must be equal to one of the allowed values',
        expected: /postponed/,
        got: 'vanished',
      },
    },
    'a task that is not there': {
      input: { id: 't-none', events: ['taken'] },
      says: { rule: 'reference/missing', message: 'there is no task t-none', got: 't-none' },
    },
  },
  passes: {
    'the end of a task': {
      files: task('t-one'),
      input: { id: 't-one', events: ['taken', 'submitted', 'approved'] },
      says: 'Task t-one (approved)',
    },
  },
})

describe('a settled task', () => {
  const settle = (data: object, input: object) => {
    const { draft } = decided(
      given(task('t-one', { ...data })).when(engine, settleTask.request({ id: 't-one', events: [], ...input })),
    )
    return draft.find<TaskData>('task', 't-one')?.data
  }

  test('keeps the counters that are not counted now', () => {
    const counted = { attempts: 2, postponements: 1, refusals: 1 }
    expect(settle(counted, { events: ['taken', 'submitted', 'returned'], attempts: 3 })).toMatchObject({
      ...counted,
      attempts: 3,
    })
  })

  test('still has to answer what was found before, unless it was looked at again', () => {
    const returned = { status: 'requeue', findings: ['The link is broken.'] }
    expect(settle(returned, { events: ['taken', 'postponed'] })?.findings).toEqual(['The link is broken.'])
    expect(settle(returned, { events: ['taken', 'submitted', 'approved'] })).not.toHaveProperty('findings')
    expect(
      settle(returned, { events: ['taken', 'submitted', 'returned'], findings: ['And another.'] })?.findings,
    ).toEqual(['And another.'])
  })
})
