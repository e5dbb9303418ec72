import { worldPath } from '../collections/settings.ts'
import { setFrontmatter } from '../documents/setFrontmatter.ts'
import type { Migration } from './migration.ts'
import { refreshSchemas } from './refreshSchemas.ts'

/** The format that came with a guarded history. What was committed before it is left as it is. */
export const from3To4: Migration = {
  from: 3,
  to: 4,
  tells: 'From here on every commit that changes what is guarded is verified to be a steward’s.',
  migrate: (view, schemas) => [
    { path: worldPath, text: setFrontmatter(view.text(worldPath) ?? '', 'version', 4, 'yaml') },
    ...refreshSchemas(view, schemas),
  ],
}
