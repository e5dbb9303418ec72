import { expectTypeOf, test } from 'vitest'
import type { InputOf, InputSchema } from '../../engine/collections/inputSchema.ts'

type Loaf = {
  type: 'object'
  required: ['flour', 'steps']
  properties: {
    flour: { enum: ['rye', 'wheat'] }
    loaves: { type: 'integer' }
    note: { type: ['string', 'null'] }
    steps: { type: 'array'; items: { type: 'object'; required: ['what']; properties: { what: { type: 'string' } } } }
  }
}

test('a schema says which inputs fit it, as a type', () => {
  expectTypeOf<InputOf<Loaf>>().toEqualTypeOf<{
    readonly flour: 'rye' | 'wheat'
    readonly steps: readonly { readonly what: string }[]
    readonly loaves?: number
    readonly note?: string | null
  }>()
})

test('of a schema that is known only while the engine runs nothing is known', () => {
  expectTypeOf<InputOf<InputSchema>>().toEqualTypeOf<{ readonly [name: string]: unknown }>()
})
