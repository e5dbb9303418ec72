import { openProposal } from '../../../engine/actions/proposal/openProposal.ts'
import { changeDraft } from '../../../engine/documents/changeDraft.ts'
import { openDraft } from '../../../engine/documents/openDraft.ts'
import type { Principal } from '../../../engine/documents/principal.ts'
import type { Change } from '../../../engine/documents/change.ts'
import type { View } from '../../../engine/documents/view.ts'
import type { ProposalData } from '../../../schemas/types.ts'
import { decided, fern, given, library, read, task } from '../../support/given.ts'

/** A page that the proposal changes, one that it adds, and one that it removes. */
export const page = `${library}/page.md`
export const other = `${library}/other.md`
export const gone = `${library}/gone.md`
/** The pages that are there before. */
export const pages = { [page]: '# Page\n', [gone]: '# Gone\n' }
/** What is proposed. */
export const changes: readonly Change[] = [
  { path: page, text: '# Better\n' },
  { path: other, text: '# Other\n' },
  { path: gone, text: null },
]
/** Somebody who is named in no document, and a reader, who is. */
export const bob: Principal = { kind: 'human', id: 'bob' }
export const rita: Principal = { kind: 'human', id: 'rita' }
const reader = { '.swarm/people/rita.md': '---\nid: rita\nname: Rita\nrole: reader\n---\n' }

/** A world in which Fern has proposed to change a page, add one and remove one, and the branch it made. */
export function proposed() {
  const files = { ...pages, ...task('t-one', { status: 'approved' }), ...reader }
  const world = given(files)
  const act = openProposal.request({ title: 'Better', text: 'It was not.', changes, task: 't-one' })
  const opened = decided(world.when(fern, act))
  const id = opened.made[0]?.['proposal'] ?? ''
  const path = `proposals/${id}.md`
  const branch: View = { ...changeDraft(openDraft(world.view, read), changes), host: 'b'.repeat(40) }
  const document = opened.draft.find<ProposalData>('proposal', id)
  if (!document) throw new Error('the proposal of the tests is not valid')
  return { id, path, text: opened.draft.text(path) ?? '', data: document.data, opened, files, branch }
}

/**
 * The same world afterwards, as somebody finds it: its files and branches, and where the proposal is filed at its end.
 */
export function waiting() {
  const { id, path, text, data, files, branch } = proposed()
  return {
    id,
    path,
    text,
    data,
    branch,
    files: { ...files, [path]: text },
    branches: { [data.branch]: branch },
    closed: `proposals/closed/2026-11/${id}.md`,
  }
}

/** What every verdict on a proposal refuses, whatever it says: `comment` is one that it takes. */
export function unfitVerdicts(action: string, event: string, comment: object) {
  const { id, path, text, files, closed } = waiting()
  const input = { id, ...comment }
  return {
    'a proposal that is not there': {
      input: { ...input, id: 'p-none' },
      says: { rule: 'reference/missing', message: 'there is no proposal p-none', example: 'vivarium proposal list' },
    },
    'a proposal of one’s own': {
      files: { ...files, [path]: text.replace('author: fern', 'author: bob') },
      by: bob,
      input,
      says: { rule: 'proposal/own', message: 'nobody reviews a proposal of their own', path, got: 'bob' },
    },
    'the word of a reader': {
      files,
      by: rita,
      input,
      says: { rule: 'proposal/role', message: 'rita is a reader', expected: 'a steward or a reviewer', got: 'reader' },
    },
    'the word of somebody without a seat': {
      files,
      by: bob,
      input,
      says: { rule: 'policy/seats', message: `${action} is not for bob`, expected: 'a reviewer' },
    },
    'a proposal that is closed': {
      files: { [closed]: text.replace('ready_for_merge', 'applied') },
      input,
      says: {
        rule: 'proposal/move',
        message: `proposal ${id}: ${event} is not possible while applied; possible: rolled_back (to rolled_back)`,
        path: closed,
      },
    },
  }
}
