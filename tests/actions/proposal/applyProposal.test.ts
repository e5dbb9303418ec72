import { describe, expect, test } from 'vitest'
import { applyProposal } from '../../../engine/actions/proposal/applyProposal.ts'
import { changeDraft } from '../../../engine/documents/changeDraft.ts'
import { openDraft } from '../../../engine/documents/openDraft.ts'
import type { View } from '../../../engine/documents/view.ts'
import { ada, decided, given, library, noon, read } from '../../support/given.ts'
import { describeAction } from '../describeAction.ts'
import { unreadablePhysics } from '../unreadablePhysics.ts'
import { bob, gone, other, page, rita, waiting } from './proposed.ts'

const { id, path, text, data, branch, branches, files, closed } = waiting()
const hint = 'vivarium task requeue t-one'

/** The branch, with something else in it than what was reviewed. */
const tampered = (...changes: readonly { path: string; text: string | null }[]) => {
  const view: View = { ...changeDraft(openDraft(branch, read), changes), host: 'c'.repeat(40) }
  return { [data.branch]: view }
}
const moved = (what: string) => ({
  rule: 'proposal/base-moved',
  message: 'a file has changed since this was proposed',
  path: what,
  got: what,
  example: hint,
})
const otherHead = (what: string) => ({
  rule: 'proposal/head-moved',
  message: `the branch ${data.branch} no longer holds what was proposed`,
  path: what,
})

describeAction(applyProposal, {
  refuses: {
    'a file that moved underneath': {
      files: { ...files, [page]: '# Somebody else was here\n' },
      branches,
      input: { id },
      says: moved(page),
    },
    'a new file that is there by now': {
      files: { ...files, [other]: '# Mine\n' },
      branches,
      input: { id },
      says: moved(other),
    },
    'a file to remove that has changed': {
      files: { ...files, [gone]: '# Changed\n' },
      branches,
      input: { id },
      says: moved(gone),
    },
    'a branch that holds other text': {
      files,
      branches: tampered({ path: page, text: '# Worse\n' }),
      input: { id },
      says: otherHead(page),
    },
    'a branch that lacks a file': {
      files,
      branches: tampered({ path: other, text: null }),
      input: { id },
      says: otherHead(other),
    },
    'a branch that keeps what was to go': {
      files,
      branches: tampered({ path: gone, text: '# Back\n' }),
      input: { id },
      says: otherHead(gone),
    },
    'a branch that is gone': {
      files,
      input: { id },
      says: { rule: 'proposal/branch', message: `the branch ${data.branch} is gone`, path, example: hint },
    },
    'the word of a reader': {
      files,
      branches,
      by: rita,
      input: { id },
      says: { rule: 'proposal/role', message: 'rita is a reader', got: 'reader' },
    },
    'a proposal of one’s own': {
      files: { ...files, [path]: text.replace('author: fern', 'author: bob') },
      branches,
      by: bob,
      input: { id },
      says: { rule: 'proposal/own', message: 'nobody applies a proposal of their own', path, got: 'bob' },
    },
    'a proposal that is closed': {
      files: { [closed]: text.replace('ready_for_merge', 'rejected') },
      input: { id },
      says: {
        rule: 'proposal/move',
        message: `proposal ${id}: applied is not possible while rejected; possible: nothing, it is settled`,
        path: closed,
      },
    },
    'any proposal while the constants of the economy cannot be read, for its author would go unpaid': {
      files: { ...files, ...unreadablePhysics.files },
      branches,
      input: { id },
      says: unreadablePhysics.says,
    },
    'a proposal that is not there': {
      input: { id: 'p-none' },
      says: { rule: 'reference/missing', message: 'there is no proposal p-none', example: 'vivarium proposal list' },
    },
  },
  passes: {
    'what is as it was proposed': { files, branches, input: { id }, says: 'Apply: Better' },
    'a proposal of Bob’s, for another person': {
      files: { ...files, [path]: text.replace('author: fern', 'author: bob') },
      branches,
      input: { id, comment: 'thank you' },
      says: 'Apply: Better',
    },
    'a proposal beside which something else moved': {
      files: { ...files, [`${library}/index.md`]: '# Another index\n' },
      branches,
      input: { id },
      says: 'Apply: Better',
    },
  },
})

describe('an applied proposal', () => {
  test('brings exactly its files to what was proposed, is filed, pays its author and merges its branch', () => {
    const outcome = decided(given(files, { branches }).when(ada, applyProposal.request({ id, comment: 'thank you' })))
    expect([...outcome.draft.changes.keys()].sort()).toEqual(
      [page, other, gone, path, closed, `.swarm/ledger/2026-11-22/applied_proposal.${id}.fern.yaml`].sort(),
    )
    expect([outcome.draft.text(page), outcome.draft.text(other), outcome.draft.text(gone)]).toEqual([
      '# Better\n',
      '# Other\n',
      undefined,
    ])
    expect(outcome.draft.document(closed)?.data).toMatchObject({
      status: 'applied',
      applied_by: 'ada',
      closed: noon,
      reviews: [{ by: 'ada', verdict: 'approve', comment: 'thank you' }],
    })
    // The branch is one of the host's, so what counts is where the host's side of its view stands.
    expect(outcome.mergeParents).toEqual(['b'.repeat(40)])
    expect(outcome.branches).toMatchObject([{ branch: data.branch, expected: 'b'.repeat(40), changes: null }])
  })

  test('takes nothing from its branch but the files that were reviewed', () => {
    const index = `${library}/index.md`
    const smuggled = tampered({ path: 'engine/world.ts', text: 'x' }, { path: index, text: '# Mine\n' })
    const { draft } = decided(given(files, { branches: smuggled }).when(ada, applyProposal.request({ id })))
    expect([draft.has('engine/world.ts'), draft.text(index)]).toEqual([false, '# Index\n'])
  })
})
