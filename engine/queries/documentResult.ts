import type { SchemaNode } from '../collections/schemaNode.ts'

/** The schema of a document as queries answer with it: its data, its path, and what is known of it besides. */
export function documentResult(collection: string, more: Readonly<Record<string, SchemaNode>> = {}): SchemaNode {
  return {
    type: 'object',
    description: `The data of a ${collection}, and where it lies.`,
    allOf: [{ $ref: collection }],
    required: ['path', ...Object.keys(more)],
    properties: {
      path: { type: 'string', description: 'The file, from the root of the world.' },
      ...more,
    },
  }
}
