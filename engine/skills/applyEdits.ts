import type { Change } from '../documents/change.ts'
import type { FilePath } from '../documents/document.ts'
import type { View } from '../documents/view.ts'
import type { Edit, Finding } from './skill.ts'

/** The files as the fixes leave them; of two edits that touch the same characters the first found is made. */
export function applyEdits(view: View, findings: readonly Finding[]): readonly Change[] {
  const created = findings.flatMap(({ fix }): Change[] =>
    fix?.kind === 'create' ? [{ path: fix.path, text: fix.text }] : [],
  )
  const edits = findings.flatMap(({ fix }) => (fix?.kind === 'edit' ? fix.edits : []))
  const edited = [...Map.groupBy(edits, ({ path }) => path)].map(([path, wanted]) => ({
    path,
    text: editText(view, path, wanted),
  }))
  return [...created, ...edited].sort((a, b) => (a.path < b.path ? -1 : 1))
}

function editText(view: View, path: FilePath, edits: readonly Edit[]): string {
  const text = view.text(path) ?? ''
  let result = ''
  let at = 0
  for (const { start, end, text: replacement } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) continue
    result += text.slice(at, start) + replacement
    at = end
  }
  return result + text.slice(at)
}
