import type { FilePath } from '../../documents/document.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import type { View } from '../../documents/view.ts'
import type { Page } from './page.ts'
import { roleOf } from './roleOf.ts'

const GENERATED = /\b(auto-?\s?generated|generated (by|from|file)|do not edit|don't edit this)\b/i

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

/** Only a comment at the very top counts: prose may speak of generated files too. */
function saysGenerated(text: string): boolean {
  const comment = /^\uFEFF?\s*(?:---\n[\s\S]{0,2000}?\n---\s*)?<!--[\s\S]{0,600}?-->/.exec(text.slice(0, 3000))
  return comment !== null && GENERATED.test(comment[0])
}
