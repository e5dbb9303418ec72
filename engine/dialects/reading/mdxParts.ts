import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import type { SiteFiles } from '../siteFiles.ts'
import { gatherParts } from './gatherParts.ts'

const imported = /^import\s+[\w$]{1,200}\s+from\s+['"]([^'"\n]{1,500}\.mdx?)['"]/gm

/** The pages of markdown that a page of MDX imports; `resolve` finds those whose names do not begin with a dot. */
export function mdxParts(
  page: FilePath,
  text: string,
  files: SiteFiles,
  resolve: (name: string) => FilePath | undefined = () => undefined,
): readonly FilePath[] {
  return gatherParts(page, text, files, (written, path) =>
    [...written.matchAll(imported)].flatMap(([, name = '']) => {
      const found = name.startsWith('.') ? joinPath(folderOf(path), name).path : resolve(name)
      return found ?? []
    }),
  )
}
