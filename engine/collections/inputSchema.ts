import type { SchemaNode } from './schemaNode.ts'

/** A JSON Schema (2020-12) of type object. */
export interface InputSchema extends SchemaNode {
  readonly type: 'object'
  readonly additionalProperties: false
  readonly required?: readonly string[]
  readonly properties: Readonly<Record<string, SchemaNode>>
}
