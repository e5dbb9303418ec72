import type { Collection } from '../collections/collection.ts'
import type { SchemaNode } from '../collections/schemaNode.ts'
import type { Query } from './query.ts'

/**
 * The schema of what a query answers with, whole: the schemas of the collections that it names with `$ref` come along,
 * so that nobody needs another file to read it.
 */
export function resultSchema(
  { name, result }: Pick<Query, 'name' | 'result'>,
  collections: readonly Collection[],
): SchemaNode {
  const named = new Set(namesIn(result))
  const parts = collections.filter((collection) => named.delete(collection.name))
  if (named.size > 0) throw new TypeError(`${name} answers with ${[...named].join(', ')}, which is no collection`)
  return { ...result, $defs: Object.fromEntries(parts.map((part) => [part.name, part.schema])) }
}

/** `task` for `$ref: task`, and for a part of it, `$ref: 'task#/properties/title'`. */
function namesIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, value]) =>
    key === '$ref' && typeof value === 'string' ? (value.split('#')[0] ?? '') : namesIn(value),
  )
}
