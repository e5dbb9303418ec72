import { expect, test } from 'vitest'
import { outdateProposal } from '../../../engine/actions/proposal/outdateProposal.ts'
import type { ProposalData } from '../../../schemas/types.ts'
import { decided, engine, given } from '../../support/given.ts'
import { describeAction } from '../describeAction.ts'
import { page, waiting } from './proposed.ts'

const { id, path, text, files, closed } = waiting()
const moved = { ...files, [page]: '# Somebody else was here\n' }
const reviews = `reviews:
  - { by: ada, verdict: approve, at: 2026-11-22T11:00:00.000Z }
  - { by: bob, verdict: approve, at: 2026-11-22T11:30:00.000Z, void: "Another time." }
`

describeAction(outdateProposal, {
  refuses: {
    'a proposal whose files are as they were': {
      files,
      input: { id },
      says: { rule: 'proposal/current', message: 'none of its files has changed', path },
    },
    'a proposal that is not there': {
      input: { id: 'p-none' },
      says: { rule: 'reference/missing', message: 'there is no proposal p-none' },
    },
    'a proposal that is closed': {
      files: { ...moved, [path]: '', [closed]: text.replace('ready_for_merge', 'rejected') },
      input: { id },
      says: { rule: 'proposal/move', message: /rejected/, path: closed },
    },
  },
  passes: { 'a proposal of which a file has changed': { files: moved, input: { id }, says: 'Out of date: Better' } },
})

test('says why, and that approvals count no more', () => {
  const reviewed = { ...moved, [path]: text.replace('files:\n', `${reviews}files:\n`) }
  const { draft } = decided(given(reviewed).when(engine, outdateProposal.request({ id })))
  const reason = `Changed since: ${page}.`
  expect(draft.find<ProposalData>('proposal', id)?.data).toMatchObject({
    status: 'conflicted',
    reason,
    reviews: [
      { by: 'ada', void: reason },
      { by: 'bob', void: 'Another time.' },
    ],
  })
})
