import { describe, expect, test } from 'vitest'
import { requestChanges } from '../../../engine/actions/proposal/requestChanges.ts'
import type { TaskData } from '../../../schemas/types.ts'
import { ada, decided, given } from '../../support/given.ts'
import { describeAction } from '../describeAction.ts'
import { unfitVerdicts, waiting } from './proposed.ts'

const { id, path, text, files } = waiting()

describeAction(requestChanges, {
  refuses: {
    ...unfitVerdicts('proposal.request_changes', 'changes_requested', { comment: 'again' }),
    'a verdict without a word': {
      files,
      input: { id },
      says: {
        rule: 'input/proposal.request_changes',
        message: 'comment is missing',
        expected: 'What the author should know.',
        got: 'nothing',
      },
    },
  },
  passes: {
    'with a word': { files, input: { id, comment: 'leave the index alone' }, says: 'Request changes: Better' },
  },
})

describe('a proposal that is to change', () => {
  test('sends the task back with the comment in its next brief', () => {
    const act = requestChanges.request({ id, comment: 'leave the index alone' })
    const { draft } = decided(given(files).when(ada, act))
    expect(draft.document(path)?.data).toMatchObject({ status: 'changes_requested' })
    expect(draft.find<TaskData>('task', 't-one')?.data).toMatchObject({
      status: 'requeue',
      attempts: 0,
      findings: ['leave the index alone'],
    })
  })

  test('closes what else came of the task, for it will be proposed again', () => {
    const sibling = { 'proposals/p-sibling.md': text.replaceAll(id, 'p-sibling') }
    const act = requestChanges.request({ id, comment: 'again' })
    const { draft } = decided(given({ ...files, ...sibling }).when(ada, act))
    expect(draft.find('proposal', 'p-sibling')?.data).toMatchObject({ status: 'superseded' })
  })
})
