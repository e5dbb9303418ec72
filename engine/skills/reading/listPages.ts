import type { FilePath } from '../../documents/document.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import type { View } from '../../documents/view.ts'
import type { Page } from './page.ts'
import { roleOf } from './roleOf.ts'
import { saysGenerated } from './saysGenerated.ts'

/** Every markdown file below a folder, ordered by path. */
export function listPages(view: View, under: FilePath): readonly Page[] {
  const pages: Page[] = []
  for (const path of view.files(under)) {
    if (!isMarkdown(path)) continue
    const text = view.text(path)
    if (text !== undefined) pages.push({ path, text, role: roleOf(path), generated: saysGenerated(text) })
  }
  return pages
}
