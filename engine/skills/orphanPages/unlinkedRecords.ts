import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import type { Page } from '../library.ts'
import type { Finding } from '../skill.ts'

/** Fewer than these are left in peace. */
const enough = 3

/**
 * Minutes, reports and results are filed, not linked, so they are never findings one by one. Those named
 * alike by date (`report-2024.md`) are one finding wherever they lie; the others one for the part of the library.
 */
export function unlinkedRecords(records: readonly Page[], root: FilePath): readonly Finding[] {
  const groups = new Map<string, Page[]>()
  const byShape = Map.groupBy(records, (page) => shapeOf(page.path))
  for (const page of records) {
    const shape = shapeOf(page.path)
    const key = shape.includes('#') && (byShape.get(shape)?.length ?? 0) >= enough ? shape : partOf(page.path, root)
    groups.set(key, [...(groups.get(key) ?? []), page])
  }
  return [...groups.values()].flatMap(([first, ...others]) =>
    first && others.length + 1 >= enough ? [describe(first, [first, ...others])] : [],
  )
}

/** The first folder below the root. */
function partOf(path: FilePath, root: FilePath): FilePath {
  const from = root === '' ? 0 : root.length + 1
  return path.slice(0, path.indexOf('/', from) + 1)
}

/** `minutes-2024-03.md` is `minutes-#-#.md`. */
function shapeOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\d+/g, '#')
}

function describe({ path }: Page, pages: readonly Page[]): Finding {
  const folders = [...Map.groupBy(pages, (page) => folderOf(page.path))]
  const places = folders.map(([folder, own]) => `${folder === '' ? 'the root folder' : `${folder}/`}: ${own.length}`)
  return {
    rule: 'orphans/unlinked-records',
    path,
    line: 1,
    message: `${pages.length} dated or archived pages are linked from nowhere (folders: ${folders.length}).`,
    evidence: places.slice(0, 12).join('\n') + (places.length > 12 ? `\n… and ${places.length - 12} more folders` : ''),
    options: [
      'link each folder, or an index of them, from the page that leads to its subject',
      'leave them as an archive to browse',
    ],
  }
}
