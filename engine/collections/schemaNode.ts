/** A JSON Schema (2020-12) at any depth: what is read of it by name; the rest is the validator's. */
export interface SchemaNode {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly format?: string
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly items?: SchemaNode
  readonly additionalProperties?: boolean | SchemaNode
  readonly examples?: readonly unknown[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly [keyword: string]: unknown
}
