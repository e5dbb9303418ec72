import type { Finding } from '../../engine/skills/skill.ts'

/** A file's text after every repair that the findings propose for it. */
export function applyFixes(text: string, path: string, findings: readonly Finding[]): string {
  const edits = findings
    .flatMap(({ fix }) => (fix?.kind === 'edit' ? fix.edits : []))
    .filter((edit) => edit.path === path)
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text)
}
