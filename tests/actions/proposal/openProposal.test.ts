import { describe, expect, test } from 'vitest'
import { openProposal } from '../../../engine/actions/proposal/openProposal.ts'
import { ada, decided, fern, given, library, read } from '../../support/given.ts'
import { describeAction } from '../describeAction.ts'
import { changes, gone, other, page, pages, proposed } from './proposed.ts'

const words = { title: 'X', text: 'Y' }

describeAction(openProposal, {
  refuses: {
    'a change of nothing: a page as it is': {
      files: pages,
      input: { ...words, changes: [{ path: page, text: '# Page\n' }] },
      says: {
        rule: 'proposal/empty',
        message: 'the proposal changes nothing',
        expected: 'at least one file that differs',
      },
    },
    'a change of nothing: a page away that is not there': {
      files: pages,
      input: { ...words, changes: [{ path: other, text: null }] },
      says: { rule: 'proposal/empty', message: 'the proposal changes nothing' },
    },
    'no change at all': {
      input: { ...words, changes: [] },
      says: {
        rule: 'input/proposal.open',
        message: 'changes must NOT have fewer than 1 items',
        expected: 'must NOT have fewer than 1 items',
      },
    },
    'a file that changes twice': {
      files: pages,
      input: {
        ...words,
        changes: [
          { path: page, text: 'a' },
          { path: page, text: 'b' },
        ],
      },
      says: { rule: 'proposal/twice', message: 'the proposal changes a file twice', path: page },
    },
    'a file below a page, which git could not hold': {
      files: pages,
      input: { ...words, changes: [{ path: `${page}/b.md`, text: 'x' }] },
      says: { rule: 'proposal/obstacle', message: 'there can be no such text file', got: `${page} is a file` },
    },
    'a file where a folder is': {
      files: pages,
      input: { ...words, changes: [{ path: library, text: 'x' }] },
      says: { rule: 'proposal/obstacle', message: 'there can be no such text file', got: `${library} is a folder` },
    },
    'a task that is not there': {
      files: pages,
      input: { ...words, changes, task: 't-none' },
      says: { rule: 'reference/missing', message: 'there is no task t-none', got: 't-none' },
    },
  },
  passes: {
    'what a resident proposes': { files: pages, by: fern, input: { ...words, changes }, says: 'Propose: X' },
    'what a person proposes': { files: pages, by: ada, input: { ...words, changes }, says: 'Propose: X' },
    'a folder in the place of a page that goes': {
      files: pages,
      by: fern,
      input: {
        ...words,
        changes: [
          { path: page, text: null },
          { path: `${page}/b.md`, text: '# B\n' },
        ],
      },
      says: 'Propose: X',
    },
  },
})

describe('a proposal', () => {
  test('is a document for the reviewer and a branch with the change, and touches nothing else', () => {
    const { opened, data, id, path } = proposed()
    expect([...opened.draft.changes.keys()]).toEqual([path])
    expect(opened.branches).toMatchObject([{ branch: `proposal/${id}`, expected: undefined, changes }])
    expect(data).toMatchObject({ status: 'ready_for_merge', author: 'fern', task: 't-one', branch: `proposal/${id}` })
  })

  test('says what each file was and becomes: changed, new, removed', () => {
    const blob = (path: string, text: string) => read(path, text).blob
    expect(proposed().data.files).toEqual([
      { path: page, base: blob(page, '# Page\n'), head: blob(page, '# Better\n') },
      { path: other, head: blob(other, '# Other\n') },
      { path: gone, base: blob(gone, '# Gone\n') },
    ])
  })

  const open = (...proposedChanges: readonly { path: string; text: string | null }[]) =>
    given(pages).when(fern, openProposal.request({ ...words, changes: proposedChanges }))

  test('leaves out files that stay as they are', () => {
    const { branches } = decided(open({ path: page, text: '# Page\n' }, { path: other, text: '# Other\n' }))
    expect(branches[0]?.changes).toEqual([{ path: other, text: '# Other\n' }])
  })

  test.each([
    ['engine/world.ts', 'policy/guarded-never'],
    ['.swarm/journals/moss/x.md', 'policy/shared-by-proposal'],
  ])('is judged by what the branch would change: %s', (path, rule) => {
    expect(open({ path, text: 'x' })).toMatchObject({
      kind: 'refused',
      problems: expect.arrayContaining([expect.objectContaining({ rule })]) as object,
    })
  })
})
