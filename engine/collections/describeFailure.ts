import type { ErrorObject } from 'ajv/dist/2020.js'
import type { FilePath } from '../documents/document.ts'
import type { Problem } from '../documents/problem.ts'
import type { Locate } from '../documents/locate.ts'

/** One Ajv error as something a person can act on: where, what was expected, what came, an example. */
export function describeFailure(
  error: ErrorObject,
  data: unknown,
  collection: string,
  path: FilePath,
  schema: Readonly<Record<string, unknown>>,
  locate?: Locate,
): Problem {
  const pointer = error.instancePath
  const field = pointer.slice(1).replaceAll('/', '.')
  const missing = error.params['missingProperty'] as string | undefined
  const extra = error.params['additionalProperty'] as string | undefined
  const key = missing ?? extra
  const place = locate?.(extra ? `${pointer}/${extra}` : pointer) ?? { line: 1, column: 1 }
  const of = (name: string) => (field ? `${field}.${name}` : name)
  const example = exampleOf(schema, missing ? [...segments(pointer), missing] : segments(pointer))
  return {
    rule: `schema/${collection}`,
    message: missing
      ? `${of(missing)} is missing`
      : extra
        ? `${of(extra)} is not a field of ${collection}`
        : `${field || 'the document'} ${error.message ?? 'is not valid'}`,
    path,
    ...place,
    expected: expectedBy(error, schema, key),
    got: missing
      ? 'nothing'
      : shown(extra ? valueAt(data, [...segments(pointer), extra]) : valueAt(data, segments(pointer))),
    ...(example === undefined
      ? {}
      : { example: `${(missing ?? segments(pointer).at(-1)) || 'value'}: ${shown(example)}` }),
  }
}

function expectedBy(error: ErrorObject, schema: Readonly<Record<string, unknown>>, key?: string): string {
  const params = error.params as Record<string, unknown>
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
      return `text that matches ${params['pattern']}`
    case 'required': {
      const wanted = (schema['properties'] as Record<string, { description?: string }> | undefined)?.[key ?? '']
      return wanted?.description ?? `a value for ${key}`
    }
    case 'additionalProperties':
      return `one of ${Object.keys((schema['properties'] as object | undefined) ?? {}).join(', ')}`
    default:
      return error.message ?? error.keyword
  }
}

/** The schema's own example for a field; the first allowed value where it has none. */
function exampleOf(schema: Readonly<Record<string, unknown>>, keys: readonly string[]): unknown {
  let at: unknown = schema
  for (const key of keys) {
    const node = at as { properties?: Record<string, unknown>; items?: unknown; additionalProperties?: unknown }
    at = /^\d+$/.test(key) ? node?.items : (node?.properties?.[key] ?? node?.additionalProperties)
    if (typeof at !== 'object' || at === null) return undefined
  }
  const node = at as { examples?: unknown[]; enum?: unknown[]; const?: unknown; format?: string; type?: string }
  if (node.examples) return node.examples[0]
  if (node.enum) return node.enum[0]
  if (node.const !== undefined) return node.const
  if (node.format === 'date-time') return '2026-11-22T10:00:00.000Z'
  return ({ integer: 1, boolean: true, array: [], object: {} } as Record<string, unknown>)[node.type ?? '']
}

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
  return text.length > 120 ? `${text.slice(0, 117)}...` : text
}
