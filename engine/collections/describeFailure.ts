import type { ErrorObject } from 'ajv/dist/2020.js'
import type { FilePath } from '../documents/document.ts'
import type { Locate } from '../documents/locate.ts'
import type { Problem } from '../documents/problem.ts'
import { explainFailure } from './explainFailure.ts'
import type { SchemaNode } from './schemaNode.ts'

/** What is wrong with a document by its schema, and where it stands in the file. */
export function describeFailure(
  error: ErrorObject,
  data: unknown,
  collection: string,
  path: FilePath,
  schema: SchemaNode,
  locate?: Locate,
): Problem {
  const pointer = error.instancePath
  const extra = error.params['additionalProperty'] as string | undefined
  return {
    rule: `schema/${collection}`,
    ...explainFailure(error, data, collection, schema, 'the document'),
    path,
    ...(locate?.(extra ? `${pointer}/${extra}` : pointer) ?? { line: 1, column: 1 }),
  }
}
