import { librarySettingsOf, worldPath } from '../collections/settings.ts'
import type { FilePath } from '../documents/document.ts'
import { guardPath } from '../documents/guardPath.ts'
import type { Problem } from '../documents/problem.ts'
import { readYamlFile } from '../documents/frontmatter/readYamlFile.ts'
import type { View } from '../documents/view.ts'
import type { World } from '../ports/world.ts'

/** Whether the folder of the built site is there: without it, what works there would be called broken. */
export function checkBuilt(world: Pick<World, 'hasFile'>, view: View, given?: FilePath): readonly Problem[] {
  const folder = given ?? librarySettingsOf(view).built
  if (folder === undefined) return []
  const unsafe = guardPath(folder)
  if (!unsafe && world.hasFile(folder)) return []
  const reading = readYamlFile(view.text(worldPath) ?? '', worldPath)
  const place = given === undefined && reading.kind === 'data' ? reading.locate('/library/built') : undefined
  return [
    {
      rule: 'library/built',
      message: 'the folder of the built site is not there',
      ...(given === undefined ? { path: worldPath, ...place } : {}),
      expected: 'a folder of built HTML, as a path below the root of the repository',
      got: folder,
      example: 'built: public',
    },
  ]
}
