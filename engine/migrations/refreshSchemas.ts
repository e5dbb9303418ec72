import type { Change } from '../documents/change.ts'
import type { View } from '../documents/view.ts'
import type { Schemas } from './migration.ts'
import { publishedSchemas } from './publishedSchemas.ts'

/** Copies of the schemas tell editors what is right; those that nobody has touched follow the engine. */
export function refreshSchemas(view: View, schemas: Schemas): readonly Change[] {
  if (!view.has('schemas/world.schema.yaml')) return []
  return [...schemas]
    .filter(([path, text]) => view.text(path) !== text)
    .filter(([path]) => !view.has(path) || publishedSchemas.has(view.blob(path) ?? ''))
    .map(([path, text]) => ({ path, text }))
}
