import { describe, expect, test } from 'vitest'
import { requeueTask } from '../../../engine/actions/task/requeueTask.ts'
import type { TaskData } from '../../../schemas/types.ts'
import { ada, decided, engine, given, noon, task } from '../../support/given.ts'
import { describeAction } from '../describeAction.ts'
import { pages, proposed } from '../proposal/proposed.ts'

describeAction(requeueTask, {
  refuses: {
    'a task that is in the queue already': {
      files: task('t-one'),
      input: { id: 't-one' },
      says: {
        rule: 'task/move',
        message: /^task t-one: requeued is not possible while queued/,
      },
    },
    'a task that is not there': {
      input: { id: 't-none' },
      says: { rule: 'reference/missing', message: 'there is no task t-none', got: 't-none' },
    },
  },
  passes: {
    'for a task that failed': {
      files: task('t-one', { status: 'failed' }),
      input: { id: 't-one' },
      says: 'Requeue task: Task t-one',
    },
    'for the engine': {
      files: task('t-one', { status: 'approved' }),
      by: engine,
      input: { id: 't-one', finding: 'The files changed.' },
      says: 'Requeue task: Task t-one',
    },
  },
})

describe('a task that is put back', () => {
  test('has a clean slate, and the finding for the next brief', () => {
    const failed = task('t-one', {
      status: 'failed',
      attempts: 3,
      findings: ['old'],
      reason: 'Rejected 3 times',
      not_before: noon,
    })
    const { draft } = decided(
      given(failed).when(ada, requeueTask.request({ id: 't-one', finding: 'look at the index too' })),
    )
    const { data } = draft.find<TaskData>('task', 't-one') ?? {}
    expect(data).toMatchObject({ status: 'requeue', attempts: 0, findings: ['look at the index too'] })
    expect(data).not.toHaveProperty('reason')
    expect(data).not.toHaveProperty('not_before')
  })

  test('closes its proposals that still wait, and no others', () => {
    const { text, id } = proposed()
    const world = given({
      ...pages,
      ...task('t-one', { status: 'approved' }),
      ...task('t-two'),
      [`proposals/${id}.md`]: text,
      'proposals/p-two.md': text.replaceAll(id, 'p-two').replace('task: t-one', 'task: t-two'),
    })
    const { draft } = decided(world.when(ada, requeueTask.request({ id: 't-one' })))
    expect(draft.find('proposal', id)?.data).toMatchObject({ status: 'superseded' })
    expect(draft.find('proposal', 'p-two')?.data).toMatchObject({ status: 'ready_for_merge' })
  })
})
