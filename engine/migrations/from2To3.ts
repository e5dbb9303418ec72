import { recordsFolder, worldPath } from '../collections/settings.ts'
import type { Change } from '../documents/change.ts'
import type { FilePath } from '../documents/document.ts'
import { setFrontmatter } from '../documents/setFrontmatter.ts'
import type { View } from '../documents/view.ts'
import type { SuggestionData } from '../../schemas/types.ts'
import type { Migration } from './migration.ts'
import { isPageOfFindings } from './isPageOfFindings.ts'
import { refreshSchemas } from './refreshSchemas.ts'

/** The format that came with rulings: findings are computed, and what people answer about them is kept instead. */
export const from2To3: Migration = {
  from: 2,
  to: 3,
  tells: 'Findings are computed and answered with rulings; the pages that gardeners wrote of them are removed.',
  migrate: (view, schemas) => [
    { path: worldPath, text: setFrontmatter(view.text(worldPath) ?? '', 'version', 3, 'yaml') },
    ...removePagesOfFindings(view),
    ...refreshSchemas(view, schemas),
  ],
}

/** History keeps them. One that another file names stays, since what leads there would lead nowhere. */
function removePagesOfFindings(view: View): readonly Change[] {
  const pages = view
    .of<SuggestionData>('suggestion')
    .filter((suggestion) => isPageOfFindings(suggestion, view.text(suggestion.path) ?? ''))
  if (pages.length === 0) return []
  const named = namedElsewhere(view, new Map(pages.map(({ id, path }) => [id, path])))
  return pages.filter(({ id }) => !named.has(id)).map(({ path }) => ({ path, text: null }))
}

function namedElsewhere(view: View, pages: ReadonlyMap<string, FilePath>): ReadonlySet<string> {
  const named = new Set<string>()
  for (const path of view.files('')) {
    // What an act made stands in its record for ever, and leads nowhere.
    if (path.startsWith(recordsFolder)) continue
    for (const [id] of (view.text(path) ?? '').matchAll(/\bs-[a-z0-9]+/g))
      if (pages.has(id) && pages.get(id) !== path) named.add(id)
  }
  return named
}
