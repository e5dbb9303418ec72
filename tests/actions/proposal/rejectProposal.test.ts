import { describe, expect, test } from 'vitest'
import { rejectProposal } from '../../../engine/actions/proposal/rejectProposal.ts'
import type { TaskData } from '../../../schemas/types.ts'
import { ada, decided, given } from '../../support/given.ts'
import { describeAction } from '../describeAction.ts'
import { unfitVerdicts, waiting } from './proposed.ts'

const { id, files, closed } = waiting()

describeAction(rejectProposal, {
  refuses: {
    ...unfitVerdicts('proposal.reject', 'rejected', { comment: 'no' }),
    'a verdict without a word': {
      files,
      input: { id },
      says: {
        rule: 'input/proposal.reject',
        message: 'comment is missing',
        expected: 'What the author should know.',
        got: 'nothing',
      },
    },
  },
  passes: {
    'with a reason': { files, input: { id, comment: 'we like it as it is' }, says: 'Reject: Better' },
  },
})

describe('a rejected proposal', () => {
  test('is closed with the reason and leaves the task as it ended', () => {
    const act = rejectProposal.request({ id, comment: 'we like it as it is' })
    const { draft } = decided(given(files).when(ada, act))
    expect(draft.document(closed)?.data).toMatchObject({ status: 'rejected', reason: 'we like it as it is' })
    expect(draft.find<TaskData>('task', 't-one')?.data.status).toBe('approved')
  })
})
