import type { SchemaNode } from './schemaNode.ts'

/** A JSON Schema (2020-12) of type object. */
export interface InputSchema extends SchemaNode {
  readonly type: 'object'
  readonly additionalProperties: false
  readonly required?: readonly string[]
  readonly properties: Readonly<Record<string, SchemaNode>>
}

/** What fits a schema, as a type: an input is stated once, as the schema that it is held against. */
export type InputOf<Schema> = Schema extends { readonly enum: readonly (infer Value)[] }
  ? Value
  : Schema extends { readonly type: 'object'; readonly properties: infer Properties }
    ? ObjectOf<Properties, Schema extends { readonly required: readonly (infer Name)[] } ? Name : never>
    : Schema extends { readonly type: 'array'; readonly items: infer Items }
      ? readonly InputOf<Items>[]
      : Schema extends { readonly type: infer Type }
        ? PlainOf<Type>
        : unknown

type ObjectOf<Properties, Needed> = Flat<
  { readonly [Name in keyof Properties as Name extends Needed ? Name : never]: InputOf<Properties[Name]> } & {
    readonly [Name in keyof Properties as Name extends Needed ? never : Name]?: InputOf<Properties[Name]>
  }
>

/** One object type instead of several joined: what an editor shows of it can be read. */
type Flat<Joined> = { [Name in keyof Joined]: Joined[Name] }

/** A schema's `type`: one name, or a list of those that fit. */
type PlainOf<Type> = Type extends readonly (infer Name)[]
  ? PlainOf<Name>
  : Type extends keyof Plain
    ? Plain[Type]
    : unknown

type Plain = { string: string; number: number; integer: number; boolean: boolean; null: null }
