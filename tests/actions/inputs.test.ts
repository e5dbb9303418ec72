import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { actions } from '../../engine/actions/index.ts'
import { addTask } from '../../engine/actions/task/addTask.ts'
import { openProposal } from '../../engine/actions/proposal/openProposal.ts'
import { ada, fern, given, refused } from '../support/given.ts'

describe('an input', () => {
  test.each([
    [{}, { message: 'title is missing', expected: 'What is wanted, in one line.', got: 'nothing' }],
    [{ title: '' }, { got: '' }],
    [
      { title: 'X', priority: 11 },
      { expected: 'must be <= 9', got: '11' },
    ],
    [
      { title: 'X', colour: 'red' },
      { message: 'colour is not a field of task.add', got: 'red' },
    ],
  ])('that does not fit says what was expected and what came: %j', (input, problem) => {
    expect(refused(given().when(ada, { action: 'task.add', input }))).toMatchObject([
      { rule: 'input/task.add', ...problem },
    ])
  })

  test('that is no object is refused, whatever it is', () => {
    for (const input of [null, 'text', 7, []])
      expect(refused(given().when(ada, { action: 'task.add', input: input as never }))[0]?.rule).toBe('input/task.add')
  })

  test('for an action that does not exist names those that do', () => {
    expect(refused(given().when(ada, { action: 'world.delete', input: {} }))).toMatchObject([
      { rule: 'act/unknown', expected: expect.stringContaining('task.add') as string },
    ])
    expect(refused(given().when(ada, { action: 'toString', input: {} }))).toMatchObject([{ rule: 'act/unknown' }])
  })
})

describe('an act', () => {
  test('is made by its action, and known by it with its input', () => {
    const input = { title: 'Mend links' }
    expect(addTask.act(ada, input)).toEqual({ by: ada, action: 'task.add', input })
    const acts = [addTask.act(ada, input), openProposal.act(fern, openProposal.example)]
    expect(acts.filter(addTask.isOf).map((act) => act.input.title)).toEqual(['Mend links'])
    expect(acts.filter(openProposal.isOf).flatMap((act) => act.input.changes)).toEqual(openProposal.example.changes)
  })

  test('whose input does not fit is known by no action, so that nobody reads what is not there', () => {
    expect(openProposal.isOf({ action: 'proposal.open', input: { title: 'X', text: 'Y' } })).toBe(false)
  })
})

describe('every action', () => {
  test.each(actions.map((action) => [action.name, action] as const))(
    '%s has a sentence, described fields, and positions that are fields of it',
    (name, { description, told, input, positional }) => {
      expect(name).toMatch(/^[a-z]+\.[a-z_]+$/)
      expect(description).toMatch(/^[A-Z].*\.$/)
      expect(told).toMatch(/^[A-Z].*[^.]$/)
      const silent = Object.entries(input.properties).filter(([, { description: words }]) => words === undefined)
      expect(silent).toEqual([])
      expect(positional.filter((field) => !(field in input.properties))).toEqual([])
    },
  )

  test('shows an example that fits', () => {
    expect(actions.flatMap((action) => action.validate(action.example))).toEqual([])
  })

  test('has an input schema by the standard', () => {
    const ajv = new Ajv2020()
    expect(actions.filter(({ input }) => ajv.validateSchema(input) !== true).map(({ name }) => name)).toEqual([])
  })

  test('compiles and refuses an empty input only where something is required', () => {
    for (const action of actions)
      expect(action.validate({}).length > 0, action.name).toBe((action.input.required ?? []).length > 0)
  })

  test('has a name of its own', () => {
    expect(new Set(actions.map(({ name }) => name)).size).toBe(actions.length)
  })
})
