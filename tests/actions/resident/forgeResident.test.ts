import { describe, expect, test } from 'vitest'
import { forgeResident } from '../../../engine/actions/resident/forgeResident.ts'
import type { ResidentData } from '../../../schemas/types.ts'
import { ada, decided, engine, fern, given, refused } from '../../support/given.ts'
import { describeAction } from '../describeAction.ts'

const statement = 'I count the birds that nobody counts.'

describeAction(forgeResident, {
  refuses: {
    ...Object.fromEntries(
      ['Assistant', 'agent', 'AI', 'Admin'].map((name) => [
        `${name}, which is what it is`,
        {
          input: { name, statement },
          says: {
            rule: 'resident/name',
            message: `${name} is what it is, not who it is`,
            expected: 'a name of its own',
            example: 'Fern',
          },
        },
      ]),
    ),
    ...Object.fromEntries(
      ['…', '7', '鹿'].map((name) => [
        `${name}, of which no id can be made`,
        {
          input: { name, statement },
          says: {
            rule: 'resident/name',
            message: 'the name has no letters an id can be made of',
            expected: 'at least two letters a-z',
            got: name,
          },
        },
      ]),
    ),
    ...Object.fromEntries(
      ['Fern', 'FERN', 'Férn'].map((name) => [
        `${name}, a name that a resident has`,
        { input: { name, statement }, says: { rule: 'resident/taken', message: 'there is already a resident Fern' } },
      ]),
    ),
    'a name that a person has': {
      input: { name: 'Ada', statement },
      says: { rule: 'resident/taken', message: 'there is already a person Ada' },
    },
    'a statement that is another’s in another order': {
      input: { name: 'Oak', statement: 'I mend paths! Only as good as the paths between its pages is a library.' },
      says: {
        rule: 'resident/statement',
        message: 'Fern says nearly the same of itself',
        expected: 'a statement of its own',
      },
    },
    'a skill that is not there': {
      input: { name: 'Oak', statement, skills: ['flight'] },
      says: { rule: 'reference/missing', message: 'there is no skill flight', got: 'flight' },
    },
    'a name that some systems keep for themselves': {
      input: { name: 'Nul', statement },
      says: { rule: 'policy/plain-paths', message: 'the path is not plain: a part of it is reserved on some systems' },
    },
  },
  passes: {
    'what a steward asks for': { by: ada, input: { name: 'Oak', statement }, says: 'Forge resident: Oak' },
    'what the engine asks for': { by: engine, input: { name: 'Oak', statement }, says: 'Forge resident: Oak' },
  },
})

describe('a new resident', () => {
  test.each([
    ['Oak', 'oak'],
    ['Zoë Ann', 'zoe-ann'],
    ['Renée', 'renee'],
    ['  Ash!  ', 'ash'],
    ['9 Lives', 'lives'],
  ])('%j has the id %s', (name, id) => {
    const { draft } = decided(given().when(ada, forgeResident.request({ name, statement })))
    const expected = { id, name, status: 'active', mind: 'gardener', author: 'ada' }
    expect(draft.find<ResidentData>('resident', id)?.data).toMatchObject(expected)
  })

  test('cannot be made by another, and is not offered to one at its work', () => {
    const problems = refused(given().when(fern, forgeResident.request({ name: 'Oak', statement })))
    expect(problems.map(({ rule }) => rule)).toEqual(['act/principal'])
    expect(forgeResident.for).toBe('people')
  })
})
