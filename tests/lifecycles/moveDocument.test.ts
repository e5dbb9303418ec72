import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bodyOf } from '../../engine/documents/bodyOf.ts'
import { moveDocument } from '../../engine/lifecycles/moveDocument.ts'
import { proposalLifecycle } from '../../engine/lifecycles/proposal/proposalLifecycle.ts'
import { taskLifecycle, type TaskEvent } from '../../engine/lifecycles/task/taskLifecycle.ts'
import type { ProposalData, TaskData } from '../../schemas/types.ts'
import { noon, task, viewOf } from '../support/given.ts'

const path = '.swarm/tasks/t-one.md'

function move(
  text: string,
  events: readonly TaskEvent[],
  fields: { readonly [Key in keyof TaskData]?: TaskData[Key] | undefined } = {},
  at = path,
) {
  const view = viewOf({ [at]: text })
  const found = view.find<TaskData>('task', 't-one')
  if (!found) throw new Error(`not a task: ${JSON.stringify(view.problems)}`)
  return moveDocument(taskLifecycle, view, found, events, fields, noon)
}

const queued =
  '---\n# the garden comes first\nid:   t-one   # mine\ntitle: \'Weed\'\nstatus: queued # waiting\nmood: "sunny"\n' +
  '---\r\nText.\t\n\n\nNo line end'

describe('moving a task', () => {
  test('changes its status and leaves every other byte', () => {
    const moved = move(queued, ['taken'])
    expect(moved).toEqual({
      kind: 'moved',
      status: 'in_progress',
      changes: [{ path, text: queued.replace('status: queued', 'status: in_progress') }],
    })
  })

  test('files a settled task by month, out of the queue', () => {
    const moved = move(queued, ['taken', 'submitted', 'approved'])
    expect(moved).toMatchObject({
      kind: 'moved',
      changes: [{ path, text: null }, { path: '.swarm/tasks/settled/2026-11/t-one.md' }],
    })
  })

  test('brings a settled task back from whatever month it lies in', () => {
    const settled = '.swarm/tasks/settled/2026-03/t-one.md'
    const moved = move(queued.replace('queued', 'failed'), ['requeued'], {}, settled)
    expect(moved).toMatchObject({ status: 'requeue', changes: [{ path: settled, text: null }, { path }] })
  })

  test('sets fields, and removes those that are undefined', () => {
    const moved = move(queued, ['taken'], { attempts: 2, reason: undefined })
    const text = moved.kind === 'moved' ? moved.changes[0]?.text : ''
    expect(text).toBe(
      queued
        .replace('status: queued', 'status: in_progress')
        .replace('mood: "sunny"\n', 'mood: "sunny"\nattempts: 2\n'),
    )
  })

  test('adds a status where a person left it out', () => {
    const moved = move('---\ntitle: Weed\n---\n\nText.\n', ['taken'])
    expect(moved).toMatchObject({ changes: [{ text: '---\ntitle: Weed\nstatus: in_progress\n---\n\nText.\n' }] })
  })

  test('refuses an illegal event, also in the middle, in the words of the table', () => {
    expect(move(queued, ['taken', 'children_done'])).toMatchObject({
      kind: 'illegal',
      message: expect.stringMatching(
        /^task t-one: children_done is not possible while in_progress; possible: submitted \(to pending_review\)/,
      ),
    })
  })

  test('keeps the body of any task, byte for byte', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (words, windows) => {
        const body = words.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
        const ending = windows ? '\r\n' : '\n'
        const text = ['---', 'id: t-one', 'title: Weed', 'status: queued', '---', '', body].join(ending)
        const moved = move(text, ['taken', 'submitted', 'returned'], { findings: ['a', 'b: c'] })
        if (moved.kind === 'illegal') throw new Error(moved.message)
        expect(bodyOf(moved.changes[0]?.text ?? '')).toBe(bodyOf(text))
      }),
      { numRuns: 60 },
    )
  })

  test('keeps what a reason says, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const reason = words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
        const moved = move(queued, ['taken', 'failed'], { reason })
        if (moved.kind === 'illegal') throw new Error(moved.message)
        const { path: filed, text } = moved.changes[1] ?? { path: '', text: '' }
        expect(viewOf({ [filed]: text ?? '' }).find<TaskData>('task', 't-one')?.data.reason).toBe(reason)
      }),
      { numRuns: 60 },
    )
  })

  test('gives a task that can be moved again', () => {
    let files = task('t-one')
    for (const event of [
      'taken',
      'submitted',
      'returned',
      'taken',
      'postponed',
      'taken',
      'submitted',
      'approved',
      'requeued',
    ] as const) {
      const view = viewOf(files)
      const found = view.find<TaskData>('task', 't-one')
      const moved = found && moveDocument(taskLifecycle, view, found, [event], {}, noon)
      if (moved?.kind !== 'moved') throw new Error(`${event}: ${JSON.stringify(moved ?? view.problems)}`)
      files = Object.fromEntries(moved.changes.flatMap(({ path: at, text }) => (text === null ? [] : [[at, text]])))
    }
    expect(Object.keys(files)).toEqual([path])
  })
})

describe('moving a proposal', () => {
  const at = 'proposals/p-one.md'
  const text =
    `---\nid: p-one\ntitle: Change\nstatus: ready_for_merge # look\ncreated: '${noon}'\nauthor: fern\n` +
    `branch: proposal/p-one\nbase: '${'0'.repeat(40)}'\nfiles:\n  - path: a.md\n---\n\nWhy.\n`
  const view = viewOf({ [at]: text })
  const proposal = view.find<ProposalData>('proposal', 'p-one')
  if (!proposal) throw new Error('the proposal is not valid')

  test('files it by month once it is closed', () => {
    expect(moveDocument(proposalLifecycle, view, proposal, ['rejected'], {}, noon)).toMatchObject({
      status: 'rejected',
      changes: [
        { path: at, text: null },
        { path: 'proposals/closed/2026-11/p-one.md', text: expect.stringContaining('status: rejected # look\n') },
      ],
    })
  })

  test('leaves it where it is while something can still come of it', () => {
    expect(moveDocument(proposalLifecycle, view, proposal, ['changes_requested'], {}, noon)).toMatchObject({
      changes: [{ path: at }],
    })
  })

  test('refuses what the table does not know', () => {
    expect(moveDocument(proposalLifecycle, view, proposal, ['rolled_back'], {}, noon)).toMatchObject({
      kind: 'illegal',
      message: expect.stringContaining('proposal p-one: rolled_back is not possible while ready_for_merge'),
    })
  })
})
