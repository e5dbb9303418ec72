import { describe, expect, test } from 'vitest'
import { reviewTask } from '../../../engine/actions/task/reviewTask.ts'
import { decided, fern, given, moss, task } from '../../support/given.ts'
import { describeAction } from '../describeAction.ts'
import { proposed } from '../proposal/proposed.ts'

const { files, path, text } = proposed()

describeAction(reviewTask, {
  refuses: {
    'a word on a task that is not there': {
      input: { task: 't-none', verdict: 'approve' },
      says: { rule: 'reference/missing', message: 'there is no task t-none', got: 't-none' },
    },
    'the word of who does the task': {
      files: task('t-one', { resident: 'fern' }),
      input: { task: 't-one', verdict: 'approve' },
      says: {
        rule: 'review/own-work',
        message: 'nobody reviews their own work',
        expected: 'another resident',
        got: 'fern',
      },
    },
    'the word of who proposed something for it': {
      files: { ...files, [path]: text },
      input: { task: 't-one', verdict: 'approve' },
      says: { rule: 'review/own-work', message: 'nobody reviews their own work', got: 'fern' },
    },
    'a return without a finding': {
      files: task('t-one'),
      input: { task: 't-one', verdict: 'return' },
      says: {
        rule: 'review/findings',
        message: 'work is returned without a word about what is wrong',
        expected: 'at least one finding',
      },
    },
    'a verdict that there is not': {
      files: task('t-one'),
      input: { task: 't-one', verdict: 'praise' },
      says: {
        rule: 'input/task.review',
        message: 'verdict must be equal to one of the allowed values',
        expected: 'one of approve, return, ask',
        got: 'praise',
      },
    },
  },
  passes: {
    'the word of another': {
      files: { ...files, [path]: text },
      by: moss,
      input: { task: 't-one', verdict: 'approve' },
      says: 'Review: approve Task t-one',
    },
    'a return that says what is wrong': {
      files: task('t-one'),
      input: { task: 't-one', verdict: 'return', findings: ['The link still leads nowhere.'] },
      says: 'Review: return Task t-one',
    },
  },
})

describe('the word of a critic', () => {
  test('changes no document', () => {
    const { draft } = decided(given(task('t-one')).when(fern, reviewTask.request({ task: 't-one', verdict: 'ask' })))
    expect([...draft.changes]).toEqual([])
  })
})
