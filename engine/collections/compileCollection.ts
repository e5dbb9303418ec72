import type { ValidateFunction } from 'ajv/dist/2020.js'
import type { Collection, Reference } from './collection.ts'
import { compileSchema } from './compileSchema.ts'
import { describeFailure } from './describeFailure.ts'
import { idFromPath } from '../documents/idFromPath.ts'

/** The `x-vivarium` block of a schema file. */
interface Block {
  readonly files: readonly string[]
  readonly tree: Collection['tree']
  readonly format: 'markdown' | 'yaml'
  readonly frontmatter?: 'required' | 'optional'
  readonly id?: Collection['id']
  readonly public: boolean
  readonly references?: Readonly<Record<string, string>>
  readonly since?: number
}

/**
 * One parsed `schemas/<name>.schema.yaml` as a collection. Ajv compiles it when first asked to validate.
 * Validation fills in the schema's defaults, and an `id` from the file's name where the schema does not require one.
 */
export function compileCollection(schema: Readonly<Record<string, unknown>>): Collection {
  const name = String(schema['$id'])
  const block = schema['x-vivarium'] as Block | undefined
  if (!block?.files?.length) throw new TypeError(`schema ${name}: expected x-vivarium.files, a list of globs`)
  if (block.tree !== 'world' && block.tree !== 'host') {
    throw new TypeError(`schema ${name}: expected x-vivarium.tree, world or host`)
  }
  const id = block.id ?? 'filename'
  const idField = id === 'folder' ? 'name' : 'id'
  const fillId = id === 'filename' && !(schema['required'] as string[]).includes('id')
  let validator: ValidateFunction | undefined

  return {
    name,
    title: String(schema['title'] ?? name),
    description: String(schema['description'] ?? ''),
    files: block.files,
    tree: block.tree,
    format: block.format,
    frontmatter: block.frontmatter ?? 'required',
    id,
    public: block.public,
    references: Object.entries(block.references ?? {}).map(([field, collection]): Reference => ({ field, collection })),
    ...(block.since === undefined ? {} : { since: block.since }),
    schema,
    validate(data, path, locate) {
      validator ??= compileSchema(schema)
      if (fillId && isMap(data) && data['id'] === undefined) data['id'] = idFromPath(path, id)
      const problems = validator(data)
        ? []
        : (validator.errors ?? []).map((error) => describeFailure(error, data, name, path, schema, locate))
      if (problems.length > 0 || id === 'path') return problems
      const expected = idFromPath(path, id)
      const got = String((data as Record<string, unknown>)[idField])
      return got === expected
        ? []
        : [
            {
              rule: 'document/id',
              message: `${idField} does not match the ${id === 'folder' ? 'folder' : 'file'} name`,
              path,
              ...locate?.(`/${idField}`),
              expected: `${idField}: ${expected}`,
              got: `${idField}: ${got}`,
              example: `${idField}: ${expected}`,
            },
          ]
    },
  }
}

function isMap(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}
