import { describe, expect, test } from 'vitest'
import type { Principal } from '../../engine/documents/principal.ts'
import { changeDraft } from '../../engine/documents/changeDraft.ts'
import { openDraft } from '../../engine/documents/openDraft.ts'
import type { View } from '../../engine/documents/view.ts'
import type { ProposalData, TaskData } from '../../schemas/types.ts'
import { ada, decided, fern, given, library, noon, read, refused, task } from '../support/given.ts'

const page = `${library}/page.md`
const other = `${library}/other.md`
const gone = `${library}/gone.md`
const pages = { [page]: '# Page\n', [gone]: '# Gone\n' }
const changes = [
  { path: page, text: '# Better\n' },
  { path: other, text: '# Other\n' },
  { path: gone, text: null },
]
const bob: Principal = { kind: 'human', id: 'bob' }
const reader = { '.swarm/people/rita.md': '---\nid: rita\nname: Rita\nrole: reader\n---\n' }

/** A world in which Fern has proposed to change a page, add one and remove one, and the branch it made. */
function proposed(more: Readonly<Record<string, string>> = {}) {
  const files = { ...pages, ...task('t-one', { status: 'approved' }), ...reader, ...more }
  const world = given(files)
  const opened = decided(
    world.when(fern, {
      action: 'proposal.open',
      input: { title: 'Better', text: 'It was not.', changes, task: 't-one' },
    }),
  )
  const id = opened.made[0]?.['proposal'] ?? ''
  const path = `proposals/${id}.md`
  const branch: View = { ...changeDraft(openDraft(world.view, read), changes), head: 'b'.repeat(40) }
  return {
    id,
    path,
    text: opened.draft.text(path) ?? '',
    data: opened.draft.document(path)?.data as unknown as ProposalData,
    opened,
    files,
    branch,
  }
}

/** The same world afterwards, as somebody finds it. */
function waiting(more: Readonly<Record<string, string>> = {}, branch?: View | null) {
  const proposal = proposed()
  const there = branch === null ? undefined : (branch ?? proposal.branch)
  const world = given(
    { ...proposal.files, [proposal.path]: proposal.text, ...more },
    { branches: there ? { [proposal.data.branch]: there } : {} },
  )
  const act = (by: Principal, verb: string, comment?: string) =>
    world.when(by, { action: `proposal.${verb}`, input: { id: proposal.id, ...(comment ? { comment } : {}) } })
  return { ...proposal, world, act }
}

describe('proposal.open', () => {
  test('makes a document for the reviewer and a branch with the change, and touches nothing else', () => {
    const { opened, data, id, path } = proposed()
    expect([...opened.draft.changes.keys()]).toEqual([path])
    expect(opened.branches).toMatchObject([{ branch: `proposal/${id}`, expected: undefined, changes }])
    expect(data).toMatchObject({ status: 'ready_for_merge', author: 'fern', task: 't-one', branch: `proposal/${id}` })
  })

  test('writes down what each file was and becomes: changed, new, removed', () => {
    const blob = (path: string, text: string) => read(path, text).blob
    expect(proposed().data.files).toEqual([
      { path: page, base: blob(page, '# Page\n'), head: blob(page, '# Better\n') },
      { path: other, head: blob(other, '# Other\n') },
      { path: gone, base: blob(gone, '# Gone\n') },
    ])
  })

  const open = (input: object, by = fern) =>
    given({ ...pages, ...task('t-one') }).when(by, {
      action: 'proposal.open',
      input: { title: 'X', text: 'Y', ...input },
    })

  test('leaves out files that stay as they are, and refuses to propose nothing', () => {
    const { branches } = decided(
      open({
        changes: [
          { path: page, text: '# Page\n' },
          { path: other, text: '# Other\n' },
        ],
      }),
    )
    expect(branches[0]?.changes).toEqual([{ path: other, text: '# Other\n' }])
    expect(refused(open({ changes: [{ path: page, text: '# Page\n' }] }))).toMatchObject([{ rule: 'proposal/empty' }])
    expect(refused(open({ changes: [{ path: other, text: null }] }))).toMatchObject([{ rule: 'proposal/empty' }])
  })

  test('refuses to change a file twice', () => {
    expect(
      refused(
        open({
          changes: [
            { path: page, text: 'a' },
            { path: page, text: 'b' },
          ],
        }),
      ),
    ).toMatchObject([{ rule: 'proposal/twice', path: page }])
  })

  test.each([
    ['below a page', `${page}/b.md`],
    ['where a folder is', library],
  ])('refuses a file %s, which git could not hold', (_what, path) => {
    expect(refused(open({ changes: [{ path, text: 'x' }] }))).toMatchObject([{ rule: 'proposal/obstacle', path }])
  })

  test('lets a folder take the place of a page that goes', () => {
    decided(
      open({
        changes: [
          { path: page, text: null },
          { path: `${page}/b.md`, text: '# B\n' },
        ],
      }),
    )
  })

  test('refuses a task that is not there', () => {
    expect(refused(open({ changes, task: 't-none' }))).toMatchObject([{ rule: 'reference/missing', got: 't-none' }])
  })

  test('is judged by what the branch would change', () => {
    expect(refused(open({ changes: [{ path: 'engine/world.ts', text: 'x' }] })).map(({ rule }) => rule)).toContain(
      'policy/guarded-never',
    )
    expect(
      refused(open({ changes: [{ path: '.swarm/journals/moss/x.md', text: 'x' }] })).map(({ rule }) => rule),
    ).toContain('policy/shared-by-proposal')
  })
})

describe('proposal.apply', () => {
  const bringsAll =
    'brings exactly the proposal’s files to what was proposed, ' + 'files it, pays its author and merges the branch'
  test(bringsAll, () => {
    const { act, id, data, path } = waiting()
    const outcome = decided(act(ada, 'apply', 'thank you'))
    const closed = `proposals/closed/2026-11/${id}.md`
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
    expect(outcome.mergeParents).toEqual(['b'.repeat(40)])
    expect(outcome.branches).toMatchObject([{ branch: data.branch, expected: 'b'.repeat(40), changes: null }])
  })

  test('refuses when a file moved underneath, and names it and what to do', () => {
    const { act } = waiting({ [page]: '# Somebody else was here\n' })
    expect(refused(act(ada, 'apply'))).toMatchObject([
      { rule: 'proposal/base-moved', path: page, got: page, example: 'vivarium task requeue t-one' },
    ])
  })

  test('refuses when the new file is there by now, or the removed one has gone', () => {
    expect(refused(waiting({ [other]: '# Mine\n' }).act(ada, 'apply'))).toMatchObject([
      { rule: 'proposal/base-moved', got: other },
    ])
    const { act, world } = waiting({ [gone]: '# Changed\n' })
    expect(world.view.has(gone)).toBe(true)
    expect(refused(act(ada, 'apply'))).toMatchObject([{ rule: 'proposal/base-moved', got: gone }])
  })

  test('goes on when something else moved', () => {
    decided(waiting({ [`${library}/index.md`]: '# Another index\n' }).act(ada, 'apply'))
  })

  test('refuses a branch that holds something else than what was reviewed', () => {
    const tampered = (path: string, text: string | null): View => ({
      ...changeDraft(openDraft(proposed().branch, read), [{ path, text }]),
      head: 'c'.repeat(40),
    })
    for (const branch of [tampered(page, '# Worse\n'), tampered(other, null), tampered(gone, '# Back\n')]) {
      expect(refused(waiting({}, branch).act(ada, 'apply'))).toMatchObject([{ rule: 'proposal/head-moved' }])
    }
  })

  test('takes nothing from the branch but the files that were reviewed', () => {
    const smuggled: View = {
      ...changeDraft(openDraft(proposed().branch, read), [
        { path: 'engine/world.ts', text: 'x' },
        { path: `${library}/index.md`, text: '# Mine\n' },
      ]),
      head: 'c'.repeat(40),
    }
    const { draft } = decided(waiting({}, smuggled).act(ada, 'apply'))
    expect([draft.has('engine/world.ts'), draft.text(`${library}/index.md`)]).toEqual([false, '# Index\n'])
  })

  test('refuses when the branch is gone', () => {
    expect(refused(waiting({}, null).act(ada, 'apply'))).toMatchObject([{ rule: 'proposal/branch' }])
  })

  test('is refused while the constants of the economy cannot be read: its author would go unpaid', () => {
    const [first] = refused(waiting({ '.swarm/physics.yaml': 'caps: {}\n' }).act(ada, 'apply'))
    expect(first).toMatchObject({ rule: 'physics/unreadable', path: '.swarm/physics.yaml' })
  })

  test('is for humans, and no reader', () => {
    const { act } = waiting()
    expect(refused(act(fern, 'apply'))).toMatchObject([{ rule: 'act/principal' }])
    expect(refused(act({ kind: 'human', id: 'rita' }, 'apply'))).toMatchObject([
      { rule: 'proposal/role', got: 'reader' },
    ])
  })

  test('refuses one’s own proposal', () => {
    const proposal = proposed()
    const own = proposal.text.replace('author: fern', 'author: bob')
    const world = given(
      { ...proposal.files, [proposal.path]: own },
      { branches: { [proposal.data.branch]: proposal.branch } },
    )
    for (const verb of ['apply', 'approve'])
      expect(refused(world.when(bob, { action: `proposal.${verb}`, input: { id: proposal.id } }))).toMatchObject([
        { rule: 'proposal/own' },
      ])
    decided(world.when(ada, { action: 'proposal.apply', input: { id: proposal.id } }))
  })

  test('refuses what is closed, in the words of the table', () => {
    const { id, text } = proposed()
    const closed = `proposals/closed/2026-11/${id}.md`
    const world = given({ [closed]: text.replace('ready_for_merge', 'rejected') })
    expect(refused(world.when(ada, { action: 'proposal.apply', input: { id } }))).toMatchObject([
      {
        rule: 'proposal/move',
        path: closed,
        message: expect.stringContaining('applied is not possible while rejected'),
      },
    ])
    expect(refused(given().when(ada, { action: 'proposal.apply', input: { id } }))).toMatchObject([
      { rule: 'reference/missing' },
    ])
  })
})

describe('a review', () => {
  test('that approves is written down, and the proposal waits to be applied', () => {
    const { act, path } = waiting()
    const { draft } = decided(act(ada, 'approve', 'good'))
    expect(draft.document(path)?.data).toMatchObject({
      status: 'ready_for_merge',
      reviews: [{ by: 'ada', verdict: 'approve', at: noon, comment: 'good' }],
    })
  })

  test('that asks for changes sends the task back with the comment in its next brief', () => {
    const { act, path } = waiting()
    const { draft } = decided(act(ada, 'request_changes', 'leave the index alone'))
    expect(draft.document(path)?.data).toMatchObject({ status: 'changes_requested' })
    expect(draft.find<TaskData>('task', 't-one')?.data).toMatchObject({
      status: 'requeue',
      attempts: 0,
      findings: ['leave the index alone'],
    })
  })

  test('that asks for changes closes what else came of the task, for it will be proposed again', () => {
    const { act, text, id } = waiting()
    const sibling = text.replaceAll(id, 'p-sibling')
    const world = given({ ...proposed().files, [`proposals/${id}.md`]: text, 'proposals/p-sibling.md': sibling })
    const { draft } = decided(world.when(ada, { action: 'proposal.request_changes', input: { id, comment: 'again' } }))
    expect(draft.find('proposal', 'p-sibling')?.data).toMatchObject({ status: 'superseded' })
    expect(act(ada, 'approve').kind).toBe('decided')
  })

  test('that rejects closes the proposal with the reason and leaves the task as it ended', () => {
    const { act, id } = waiting()
    const { draft } = decided(act(ada, 'reject', 'we like it as it is'))
    expect(draft.document(`proposals/closed/2026-11/${id}.md`)?.data).toMatchObject({
      status: 'rejected',
      reason: 'we like it as it is',
    })
    expect(draft.find<TaskData>('task', 't-one')?.data.status).toBe('approved')
  })

  test('is no reader’s, and no resident’s', () => {
    const { act } = waiting()
    for (const verb of ['approve', 'request_changes', 'reject']) {
      expect(refused(act({ kind: 'human', id: 'rita' }, verb, 'x'))).toMatchObject([{ rule: 'proposal/role' }])
      expect(refused(act(fern, verb, 'x'))).toMatchObject([{ rule: 'act/principal' }])
    }
  })

  test('leaves every other byte of the proposal', () => {
    const { act, path, text } = waiting()
    const after = decided(act(ada, 'approve')).draft.text(path) ?? ''
    expect(after.replace(/reviews:\n(  .*\n)+/, '')).toBe(text)
  })
})

describe('task.requeue', () => {
  test('closes the proposals of the task that still wait, and only those of this task', () => {
    const { text, id } = proposed()
    const world = given({
      ...pages,
      ...task('t-one', { status: 'approved' }),
      ...task('t-two'),
      [`proposals/${id}.md`]: text,
      'proposals/p-two.md': text.replaceAll(id, 'p-two').replace('task: t-one', 'task: t-two'),
    })
    const { draft } = decided(world.when(ada, { action: 'task.requeue', input: { id: 't-one' } }))
    expect(draft.find('proposal', id)?.data).toMatchObject({ status: 'superseded' })
    expect(draft.find('proposal', 'p-two')?.data).toMatchObject({ status: 'ready_for_merge' })
  })
})
