import { expect, test } from 'vitest'
import { openProposal } from '../../../engine/actions/proposal/openProposal.ts'
import { reviseProposal } from '../../../engine/actions/proposal/reviseProposal.ts'
import type { ProposalData } from '../../../schemas/types.ts'
import { decided, fern, given } from '../../support/given.ts'
import { describeAction } from '../describeAction.ts'
import { page, waiting } from './proposed.ts'

const { id, path, text, data, files, branch, branches, closed } = waiting()
const conflicted = { ...files, [path]: text.replace('ready_for_merge', 'conflicted') }
const content = { title: 'Better still', text: 'Somebody else was there.', changes: [{ path: page, text: '# Best\n' }] }
const input = { id, author: 'moss', ...content }

describeAction(reviseProposal, {
  refuses: {
    'a proposal that nobody does again': {
      files,
      input,
      says: { rule: 'proposal/move', message: /revised is not possible while ready_for_merge/, path },
    },
    'a proposal that is closed': {
      files: { [closed]: text.replace('ready_for_merge', 'rejected') },
      input,
      says: { rule: 'proposal/move', message: /rejected/, path: closed },
    },
    'a proposal that is not there': {
      input: { ...input, id: 'p-none' },
      says: { rule: 'reference/missing', message: 'there is no proposal p-none' },
    },
  },
  passes: { 'one that waited to be done again': { files: conflicted, input, says: 'Take up: Better still' } },
})

const again = openProposal.request({ ...content, task: 't-one' })
/** The branch as it was left, and a commit of it that is not on the host branch. */
const ahead = (...more: string[]) => ({
  [data.branch]: ['b'.repeat(40), ...more].map((commit) => ({
    commit,
    parents: [],
    subject: 'Better',
    author: 'Fern',
    recorded: commit !== 'd'.repeat(40),
  })),
})

test('follows a resident that does it again: one more commit on its branch, and what reviewers said stays', () => {
  const outcome = decided(given(conflicted, { branches, ahead: ahead() }).when(fern, again))
  expect(outcome.branches).toMatchObject([
    { branch: data.branch, expected: branch.host, listedIn: path, changes: [{ path: page }] },
  ])
  expect(outcome.acts.map(({ action, by, follows }) => [action, by.kind, follows])).toEqual([
    ['proposal.open', 'resident', undefined],
    ['proposal.revise', 'engine', 'do-again'],
  ])
  expect(outcome.draft.of<ProposalData>('proposal').map(({ data }) => data)).toMatchObject([
    { id, status: 'ready_for_merge', title: 'Better still', author: 'fern', files: [{ path: page }] },
  ])
  expect(outcome.draft.text(path)).toMatch(/\n---\n\nSomebody else was there\.\n$/)
  expect(outcome.made[0]).toEqual({ proposal: id })
})

/** The same proposal by another id: the next one is given the id that this one has. */
const other = Object.fromEntries(
  Object.entries(conflicted).map((file) => file.map((words) => words.replaceAll(id, 'p-first')) as [string, string]),
)
const named = <T>(of: Readonly<Record<string, T>>) =>
  Object.fromEntries(Object.entries(of).map(([name, what]) => [name.replace(id, 'p-first'), what]))

test.each([
  ['is gone', {}, {}],
  ['holds what was not proposed', branches, ahead('d'.repeat(40))],
  ['began at a commit that the host branch has lost', branches, ahead(data.base)],
])('does not follow where the branch %s: that is another proposal', (_what, there, line) => {
  const outcome = decided(given(other, { branches: named(there), ahead: named(line) }).when(fern, again))
  expect(outcome.acts).toHaveLength(1)
  expect(outcome.branches).toMatchObject([{ branch: data.branch, expected: undefined }])
  expect(outcome.draft.find<ProposalData>('proposal', 'p-first')?.data.status).toBe('conflicted')
})
