import type { ErrorObject } from 'ajv/dist/2020.js'
import type { Problem } from '../documents/problem.ts'
import { clip } from '../documents/text/clip.ts'
import type { SchemaNode } from './schemaNode.ts'

/** What stands where no file has a place: a failure without path, line and column. */
type Explained = Pick<Problem, 'message' | 'expected' | 'got' | 'example'>

/**
 * One Ajv error as something a person can act on: what was expected, what came, an example. `whole` says what the value
 * is called where the value itself is wrong: `the document`.
 */
export function explainFailure(
  error: ErrorObject,
  data: unknown,
  name: string,
  schema: SchemaNode,
  whole: string,
): Explained {
  const pointer = error.instancePath
  const field = pointer.slice(1).replaceAll('/', '.')
  const missing = error.params['missingProperty'] as string | undefined
  const extra = error.params['additionalProperty'] as string | undefined
  const of = (name: string) => (field ? `${field}.${name}` : name)
  const example = exampleOf(schema, missing ? [...segments(pointer), missing] : segments(pointer))
  return {
    message: missing
      ? `${of(missing)} is missing`
      : extra
        ? `${of(extra)} is not a field of ${name}`
        : `${field || whole} ${unlike(error) ?? 'is not valid'}`,
    expected: expectedBy(error, schema, missing ?? extra),
    got: missing
      ? 'nothing'
      : shown(extra ? valueAt(data, [...segments(pointer), extra]) : valueAt(data, segments(pointer))),
    ...(example === undefined
      ? {}
      : { example: `${(missing ?? segments(pointer).at(-1)) || 'value'}: ${shown(example)}` }),
  }
}

/** Ajv's words; where the schema has better ones than its pattern, those stand under `expected`. */
function unlike(error: ErrorObject): string | undefined {
  return error.keyword === 'pattern' && saidBy(error.parentSchema) !== undefined ? 'is not valid' : error.message
}

function expectedBy(error: ErrorObject, schema: SchemaNode, key?: string): string {
  const params = error.params as Record<string, unknown>
  const around = (error.parentSchema ?? schema) as SchemaNode
  switch (error.keyword) {
    case 'enum':
      return `one of ${(params['allowedValues'] as unknown[]).join(', ')}`
    case 'const':
      return shown(params['allowedValue'])
    case 'type':
      return `${[params['type']].flat().join(' or ')}`
    case 'format':
      return params['format'] === 'date-time' ? 'a moment like 2026-11-22T10:00:00.000Z' : `a ${params['format']}`
    case 'pattern':
      return saidBy(error.parentSchema) ?? `text that matches ${params['pattern']}`
    case 'required': {
      return around.properties?.[key ?? '']?.description ?? `a value for ${key}`
    }
    case 'additionalProperties':
      return `one of ${Object.keys(around.properties ?? {}).join(', ')}`
    default:
      return error.message ?? error.keyword
  }
}

/** What the schema says in words of a value that a pattern decides: `x-vivarium: { expected: … }`. */
function saidBy(schema: object | undefined): string | undefined {
  const { 'x-vivarium': block } = (schema ?? {}) as { 'x-vivarium'?: { expected?: string } }
  return block?.expected
}

/** The schema's own example for a field; the first allowed value where it has none. */
function exampleOf(schema: SchemaNode, keys: readonly string[]): unknown {
  let node: SchemaNode = schema
  for (const key of keys) {
    const next = /^\d+$/.test(key) ? node.items : (node.properties?.[key] ?? node.additionalProperties)
    if (typeof next !== 'object') return undefined
    node = next
  }
  if (node.examples) return node.examples[0]
  if (node.enum) return node.enum[0]
  if (node.const !== undefined) return node.const
  if (node.format === 'date-time') return '2026-11-22T10:00:00.000Z'
  return typeof node.type === 'string' ? plainest[node.type] : undefined
}

const plainest: Readonly<Record<string, unknown>> = { integer: 1, boolean: true, array: [], object: {} }

function segments(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function valueAt(data: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], data)
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return clip(text, 120)
}
