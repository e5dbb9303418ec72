import { describe, expect, test } from 'vitest'
import type { Consequence } from '../../engine/acts/consequences/consequence.ts'
import { consequences } from '../../engine/acts/consequences/index.ts'
import { decided, engine, given, moss, refused, task } from '../support/given.ts'

const taken = { status: 'queued', resident: 'fern' }
const approve = (input: object = {}) => ({
  action: 'task.settle',
  input: { id: 't-1', events: ['taken', 'submitted', 'approved'], resident: 'fern', ...input },
})
const kinds = (acts: readonly { action: string; follows?: string }[]) =>
  acts.map(({ action, follows }) => [action, follows ?? ''])

describe('what follows from an act', () => {
  test('is decided in the same commit, after it, and says which consequence it is', () => {
    const { acts } = decided(given(task('t-1', taken)).when(engine, approve({ note: 'Mended.', tokens: 10, score: 1 })))
    expect(kinds(acts)).toEqual([
      ['task.settle', ''],
      ['journal.write', 'report-work'],
      ['room.post', 'report-work'],
      ['ledger.pay', 'pay-for-task'],
    ])
  })

  test('is told from what was done before it, and from the words of the mind', () => {
    const { draft } = decided(
      given(task('t-1', taken)).when(engine, approve({ note: 'Mended two.', findings: ['too long'], tokens: 1 })),
    )
    const journal = [...draft.files('.swarm/journals/fern')].map((path) => draft.text(path) ?? '')
    expect(journal.join()).toContain('I worked on “Task t-1”. Mended two.')
    expect(journal.join()).toContain('It is done and approved.')
  })

  test('is nothing where nobody worked, and no pay where no mind was asked', () => {
    const world = given(task('t-1', taken))
    expect(kinds(decided(world.when(engine, approve({ resident: undefined, tokens: 9 }))).acts)).toHaveLength(1)
    const unpaid = decided(world.when(engine, approve())).acts.map(({ action }) => action)
    expect(unpaid).toEqual(['task.settle', 'journal.write', 'room.post'])
  })

  test('is no pay for work that goes back, and no word where silence is asked for', () => {
    const world = given(task('t-1', taken))
    const back = {
      ...approve({ tokens: 9 }),
      input: { ...approve({ tokens: 9 }).input, events: ['taken', 'postponed'] },
    }
    expect(decided(world.when(engine, back)).acts.map(({ action }) => action)).not.toContain('ledger.pay')
    const silent = decided(world.when(engine, approve({ silent: true }))).acts
    expect(silent.map(({ action }) => action)).toEqual(['task.settle'])
  })

  test('is no announcement that would be the same word again', () => {
    const files = { ...task('t-1', taken), ...task('t-2', { ...taken, title: 'Task t-1' }) }
    const twice = decided(
      given(files).when(engine, approve({ note: 'All is well here.' }), {
        action: 'task.settle',
        input: { ...approve({ note: 'All is well here.' }).input, id: 't-2' },
      }),
    )
    expect(twice.acts.filter(({ action }) => action === 'room.post')).toHaveLength(1)
  })

  test('is refused together with what it follows from', () => {
    const beyond: Consequence = {
      name: 'beyond',
      tells: 'A resident changes the policy.',
      follow: ({ act }) =>
        act.action === 'task.settle' ? [{ by: moss, action: 'control.stop', input: { reason: 'because' } }] : [],
    }
    const world = given(task('t-1', taken), { consequences: [beyond] })
    expect(refused(world.when(engine, approve()))).toMatchObject([{ rule: 'act/principal' }])
  })

  test('has an end: two that call each other are an error of the code', () => {
    const again: Consequence = {
      name: 'again',
      tells: 'It happens again.',
      follow: ({ act }) => [
        { ...act, by: moss, action: 'room.post', input: { room: 'town_hall', text: `after ${act.action}` } },
      ],
    }
    const world = given(task('t-1', taken), { consequences: [again], rules: [] })
    expect(() => world.when(engine, approve())).toThrow(/has no end/)
  })

  test('is a list of names and sentences, each its own', () => {
    expect(new Set(consequences.map(({ name }) => name)).size).toBe(consequences.length)
    expect(consequences.filter(({ tells }) => !/^[A-Z].*\.$/.test(tells))).toEqual([])
  })
})
