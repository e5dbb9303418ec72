import { describe, expect, test } from 'vitest'
import { approveProposal } from '../../../engine/actions/proposal/approveProposal.ts'
import { ada, decided, given, noon } from '../../support/given.ts'
import { describeAction } from '../describeAction.ts'
import { unfitVerdicts, waiting } from './proposed.ts'

const { id, path, text, files } = waiting()

describeAction(approveProposal, {
  refuses: {
    ...unfitVerdicts('proposal.approve', 'approved', {}),
    'a comment that says nothing': {
      files,
      input: { id, comment: '' },
      says: { rule: 'input/proposal.approve', message: 'comment must NOT have fewer than 1 characters' },
    },
  },
  passes: {
    'without a word': { files, input: { id }, says: 'Approve: Better' },
    'with a word': { files, input: { id, comment: 'good' }, says: 'Approve: Better' },
  },
})

describe('an approved proposal', () => {
  const approve = (comment?: string) => {
    const act = approveProposal.request({ id, ...(comment ? { comment } : {}) })
    return decided(given(files).when(ada, act)).draft
  }

  test('says who approved it, and waits to be applied', () => {
    expect(approve('good').document(path)?.data).toMatchObject({
      status: 'ready_for_merge',
      reviews: [{ by: 'ada', verdict: 'approve', at: noon, comment: 'good' }],
    })
  })

  test('keeps every other byte', () => {
    expect((approve().text(path) ?? '').replace(/reviews:\n(  .*\n)+/, '')).toBe(text)
  })
})
