import { describe, expect, test } from 'vitest'
import { defineAbility } from '../../engine/abilities/defineAbility.ts'
import { defineAction } from '../../engine/actions/defineAction.ts'
import { checkInput } from '../../engine/collections/checkInput.ts'
import type { InputSchema } from '../../engine/collections/inputSchema.ts'

const input: InputSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['flour'],
  properties: {
    flour: { type: 'string', description: 'What it is made of.', examples: ['rye'] },
    loaves: { type: 'integer', minimum: 1, default: 2 },
  },
}

describe('an input that does not fit', () => {
  test('is told field by field, without a place in a file', () => {
    expect(checkInput(input, 'bread.bake')({ loaves: 'many', salt: 1 })).toEqual([
      {
        property: 'flour',
        fault: "must have required property 'flour'",
        problem: {
          rule: 'input/bread.bake',
          message: 'flour is missing',
          expected: 'What it is made of.',
          got: 'nothing',
          example: 'flour: rye',
        },
      },
      {
        property: undefined,
        fault: 'must NOT have additional properties',
        problem: {
          rule: 'input/bread.bake',
          message: 'salt is not a field of bread.bake',
          expected: 'one of flour, loaves',
          got: '1',
          example: 'value: {}',
        },
      },
      {
        property: 'loaves',
        fault: 'must be integer',
        problem: {
          rule: 'input/bread.bake',
          message: 'loaves must be integer',
          expected: 'integer',
          got: 'many',
          example: 'loaves: 1',
        },
      },
    ])
  })

  test('is called an input where the whole is wrong', () => {
    expect(checkInput(input, 'bread.bake')([])).toMatchObject([
      { property: undefined, problem: { message: 'the input must be object', expected: 'object', got: '[]' } },
    ])
  })

  test('is no more than what was left out: defaults are filled in', () => {
    const given = { flour: 'rye' }
    expect(checkInput(input, 'bread.bake')(given)).toEqual([])
    expect(given).toEqual({ flour: 'rye', loaves: 2 })
  })

  test('is told the same by an action and by an ability', async () => {
    const action = defineAction({
      name: 'bread.bake',
      description: 'Bake bread.',
      told: 'Baked',
      for: 'engine',
      seat: 'nobody',
      input,
      example: { flour: 'rye' },
      decide: () => ({ kind: 'decided', summary: '', changes: [] }),
    })
    const ability = defineAbility({
      name: 'bread.bake',
      description: 'Bake bread.',
      input,
      look: () => ({ kind: 'found', text: '' }),
    })
    const [problem] = action.validate({})
    expect(problem?.message).toBe('flour is missing')
    const context = { signal: new AbortController().signal } as Parameters<typeof ability.use>[1]
    expect(await ability.use({}, context)).toEqual({ kind: 'refused', problem })
  })
})
