import { describe, expect, test } from 'vitest'
import { editTask } from '../../../engine/actions/task/editTask.ts'
import type { TaskData } from '../../../schemas/types.ts'
import { ada, decided, given, task } from '../../support/given.ts'
import { describeAction } from '../describeAction.ts'

describeAction(editTask, {
  refuses: {
    'a task that is settled': {
      files: task('t-one', { status: 'approved' }),
      input: { id: 't-one', title: 'New' },
      says: {
        rule: 'task/settled',
        message: 'task t-one is approved',
        expected: 'a task still in the queue',
        example: 'vivarium task requeue t-one',
      },
    },
    'a task that is not there': {
      input: { id: 't-none', title: 'New' },
      says: { rule: 'reference/missing', message: 'there is no task t-none' },
    },
    'a resident that is not there': {
      files: task('t-one'),
      input: { id: 't-one', resident: 'oak' },
      says: { rule: 'reference/missing', message: 'there is no resident oak' },
    },
    'a skill that is not there': {
      files: task('t-one'),
      input: { id: 't-one', skill: 'sorcery' },
      says: { rule: 'reference/missing', message: 'there is no skill sorcery' },
    },
  },
  passes: {
    'another title': { files: task('t-one'), input: { id: 't-one', title: 'New' }, says: 'Edit task: New' },
    'another priority': { files: task('t-one'), input: { id: 't-one', priority: 5 }, says: 'Edit task: Task t-one' },
  },
})

describe('an edited task', () => {
  test('has what it was told and keeps every other byte', () => {
    const path = '.swarm/tasks/t-one.md'
    const text = '---\nid: t-one # keep\ntitle: "Old"\nstatus: queued\nmood: fine\n---\n\nOld prompt.\n'
    const { draft } = decided(
      given({ [path]: text }).when(ada, editTask.request({ id: 't-one', title: 'New', prompt: 'New prompt.' })),
    )
    const edited = draft.text(path) ?? ''
    expect(draft.find<TaskData>('task', 't-one')?.data.title).toBe('New')
    expect(edited.replace(/title: .*/, 'title: "Old"').replace('New prompt.', 'Old prompt.')).toBe(text)
  })
})
