import { ownPath } from '../collections/settings.ts'
import type { Change } from '../documents/change.ts'
import type { View } from '../documents/view.ts'
import type { Schemas } from './migration.ts'
import { publishedSchemas } from './publishedSchemas.ts'

/** Copies of the schemas tell editors what is right; those that nobody has touched follow the engine. */
export function refreshSchemas(view: View, schemas: Schemas): readonly Change[] {
  if (!view.has(ownPath(view, 'schemas/world.schema.yaml'))) return []
  return [...schemas]
    .map(([path, text]) => [ownPath(view, path), text] as const)
    .filter(([path, text]) => view.text(path) !== text)
    .filter(([path]) => !view.has(path) || publishedSchemas.has(view.blob(path) ?? ''))
    .map(([path, text]) => ({ path, text }))
}
