import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import { readLiquid } from './liquidTag.ts'

/** The files that `{% include %}` and `{% include_relative %}` name. Source: jekyllrb.com, "Includes". */
export function jekyllParts(text: string, path: FilePath, folder: FilePath): readonly FilePath[] {
  return readLiquid(text).flatMap(({ name, rest }) => {
    if (name !== 'include' && name !== 'include_relative') return []
    const from = name === 'include' ? joinPath(folder, '_includes').path : folderOf(path)
    return joinPath(from, rest.trim().split(/\s/)[0] ?? '').path
  })
}
