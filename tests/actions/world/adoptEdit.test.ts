import { describe, expect, test } from 'vitest'
import { adoptEdit } from '../../../engine/actions/world/adoptEdit.ts'
import { ada, decided, given, task } from '../../support/given.ts'
import { describeAction } from '../describeAction.ts'

const path = '.swarm/tasks/t-hand.md'
const byHand = '---\ntitle: By hand\n---\n'

describeAction(adoptEdit, {
  refuses: {
    'what is not valid, with its line': {
      input: { changes: [{ path, text: '---\ntitle: By hand\npriority: urgent\n---\n' }] },
      says: { rule: 'schema/task', message: 'priority must be integer', path, line: 3, got: 'urgent' },
    },
    'no edit': {
      input: { changes: [] },
      says: { rule: 'input/world.adopt', message: 'changes must NOT have fewer than 1 items' },
    },
    'a task of an id that a settled one has': {
      files: { '.swarm/tasks/settled/2026-11/t-hand.md': '---\ntitle: Done\nstatus: approved\n---\n' },
      input: { changes: [{ path, text: byHand }] },
      says: {
        rule: 'document/duplicate-id',
        message: 'there is a task t-hand already',
        path,
        expected: 'an id of its own, or no .swarm/tasks/settled/2026-11/t-hand.md any more',
      },
    },
    'another’s document, by somebody without a seat': {
      files: task('t-one'),
      by: { kind: 'human', id: 'somebody' },
      input: { changes: [{ path: '.swarm/tasks/t-one.md', text: null }] },
      says: { rule: 'policy/seats', message: 'somebody may not change this', expected: 'a reviewer' },
    },
  },
  passes: {
    'one edit': { input: { changes: [{ path, text: byHand }] }, says: `Edit by hand: ${path}` },
    'a task that was moved': {
      files: { '.swarm/tasks/settled/2026-11/t-hand.md': '---\ntitle: Done\nstatus: approved\n---\n' },
      input: {
        changes: [
          { path, text: byHand },
          { path: '.swarm/tasks/settled/2026-11/t-hand.md', text: null },
        ],
      },
      says: `Edit by hand: ${path} and 1 more`,
    },
    'two edits': {
      input: {
        changes: [
          { path, text: byHand },
          { path: '.swarm/residents/wren.md', text: null },
        ],
      },
      says: `Edit by hand: ${path} and 1 more`,
    },
  },
})

describe('an edit by hand', () => {
  const adopt = (file: string, text: string | null) =>
    decided(given().when(ada, adoptEdit.request({ changes: [{ path: file, text }] }))).draft

  test('stands as the person left it: brought, or removed', () => {
    expect(adopt(path, byHand).find('task', 't-hand')).toBeDefined()
    expect(adopt('.swarm/residents/wren.md', null).find('resident', 'wren')).toBeUndefined()
  })
})
