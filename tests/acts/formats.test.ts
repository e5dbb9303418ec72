import { describe, expect, test } from 'vitest'
import type { Consequence } from '../../engine/acts/consequences/consequence.ts'
import { checkKinds } from '../../engine/acts/checkKinds.ts'
import { actions } from '../../engine/actions/index.ts'
import { defineAction } from '../../engine/actions/defineAction.ts'
import { postMessage } from '../../engine/actions/room/postMessage.ts'
import { addTask } from '../../engine/actions/task/addTask.ts'
import { ada, decided, engine, founded, given, read, refused, viewOf } from '../support/given.ts'

const worldPath = '.swarm/world.yaml'
const ofFormat = (version: number) => ({
  [worldPath]: founded()[worldPath]!.replace(/version: \d+/, `version: ${version}`),
})

/** An action that came with format 2. */
const bow = defineAction({
  name: 'test.bow',
  description: 'Bow.',
  told: 'Bowed',
  for: 'people',
  seat: 'anyone',
  command: { none: 'it is for a test' },
  since: 2,
  input: { type: 'object', additionalProperties: false, properties: {} },
  example: {},
  decide: () => ({ kind: 'decided', summary: 'Bow', changes: [] }),
})

/** A consequence that came with format 2: each task is answered with a word. */
const greet: Consequence = {
  name: 'greet',
  tells: 'A new task is greeted.',
  since: 2,
  follow: ({ act }) => (addTask.isOf(act) ? [postMessage.act(engine, { text: 'Hello, task.' })] : []),
}

describe('in a world of an earlier format', () => {
  const old = given(ofFormat(1), { actions: [...actions, bow], consequences: [greet] })

  test('an action that came later is refused by name, before its input is looked at', () => {
    expect(refused(old.when(ada, { action: 'test.bow', input: { nonsense: true } }))).toEqual([
      expect.objectContaining({ rule: 'world/older', message: 'test.bow needs format 2', example: 'vivarium migrate' }),
    ])
  })

  test('an act is refused when something would follow that came later', () => {
    expect(refused(old.when(ada, { action: 'task.add', input: { title: 'X' } }))).toEqual([
      expect.objectContaining({ rule: 'world/older', message: 'what follows (greet) needs format 2' }),
    ])
  })

  test('everything else goes on', () => {
    decided(old.when(ada, { action: 'room.post', input: { text: 'Hello.' } }))
    decided(given(ofFormat(1)).when(ada, { action: 'task.add', input: { title: 'X' } }))
  })

  test('documents of a kind that came later are refused, each kind once, by name', () => {
    const text = (id: string) => `---\nid: ${id}\ntitle: X\ncreated: 2026-11-22T10:00:00.000Z\n---\n`
    const changes = ['t-one', 't-two'].map((id) => ({ path: `.swarm/tasks/${id}.md`, text: text(id) }))
    const view = viewOf(ofFormat(1))
    expect(checkKinds(view, changes, read, { task: 2, page: 3 })).toEqual([
      expect.objectContaining({ rule: 'world/older', message: 'a document of the kind task needs format 2' }),
    ])
    expect(checkKinds(viewOf(ofFormat(2)), changes, read, { task: 2 })).toEqual([])
    expect(checkKinds(view, [{ path: '.swarm/tasks/t-one.md', text: null }], read, { task: 2 })).toEqual([])
  })
})

describe('in a world of the current format', () => {
  test('what came with it is done', () => {
    const world = given(ofFormat(2), { actions: [...actions, bow] })
    decided(world.when(ada, { action: 'test.bow', input: {} }))
  })
})

describe('in a world of a later format than is known', () => {
  test.each(['version: 99\n', 'version: 99\nnames: [W]\n'])('nothing is done: %j', (settings) => {
    const world = given({ [worldPath]: settings })
    expect(refused(world.when(ada, { action: 'room.post', input: { text: 'Hello.' } }))).toEqual([
      expect.objectContaining({ rule: 'world/newer' }),
    ])
  })
})
