import { librarySettingsOf, worldPath } from '../collections/settings.ts'
import { dialects } from '../dialects/index.ts'
import type { Locate } from '../documents/locate.ts'
import type { Problem } from '../documents/problem.ts'
import type { View } from '../documents/view.ts'
import { readYamlFile } from '../documents/frontmatter/readYamlFile.ts'

/** Most characters of one site's settings, printed: every page is read with them in mind. */
const longestSettings = 64 * 1024

/** What the schema cannot see in the settings of the library: dialects that nobody knows, settings of no end. */
export function checkLibrarySettings(view: View): readonly Problem[] {
  const { dialect, sites = [] } = librarySettingsOf(view)
  const reading = readYamlFile(view.text(worldPath) ?? '', worldPath)
  const locate: Locate = reading.kind === 'data' ? reading.locate : () => undefined
  const known = (id: string | undefined, pointer: string): readonly Problem[] =>
    id === undefined || dialects.some((one) => one.id === id)
      ? []
      : [
          {
            rule: 'library/dialect',
            message: `there is no dialect ${id}`,
            path: worldPath,
            ...locate(pointer),
            expected: `one of ${dialects.map((one) => one.id).join(', ')}`,
            got: id,
            example: 'dialect: hugo',
          },
        ]
  return [
    ...known(dialect, '/library/dialect'),
    ...sites.flatMap((site, at) => {
      const pointer = `/library/sites/${at}`
      const length = JSON.stringify(site.settings ?? {}).length
      return [
        ...known(site.dialect, `${pointer}/dialect`),
        ...(length <= longestSettings
          ? []
          : [
              {
                rule: 'library/settings',
                message: 'the settings of the site are too long',
                path: worldPath,
                ...locate(`${pointer}/settings`),
                expected: `at most ${longestSettings} characters`,
                got: `${length} characters`,
              },
            ]),
      ]
    }),
  ]
}
