import type { Finding, Skill } from '../../engine/skills/skill.ts'
import { memoryView } from '../support/memoryView.ts'
import { examine, type TestLook } from '../support/examine.ts'

/** What a skill finds in a few files, and the files after all its repairs. */
export interface Garden {
  readonly findings: readonly Finding[]
  /** `rule path:line`, with `+` where there is a repair. */
  readonly seen: readonly string[]
  readonly after: Readonly<Record<string, string>>
}

/** Runs one skill over files in memory. */
export async function garden(
  skill: Skill,
  files: Readonly<Record<string, string>>,
  more: TestLook = {},
): Promise<Garden> {
  const findings = await examine(skill, memoryView(files), more)
  const after: Record<string, string> = { ...files }
  const edits = findings.flatMap(({ fix }) => (fix?.kind === 'edit' ? fix.edits : []))
  for (const { path, start, end, text } of edits.toSorted((a, b) => b.start - a.start)) {
    after[path] = after[path]!.slice(0, start) + text + after[path]!.slice(end)
  }
  for (const { fix } of findings) if (fix?.kind === 'create') after[fix.path] = fix.text
  const seen = findings.map(({ rule, path, line, fix }) => `${rule} ${path}:${line}${fix ? ' +' : ''}`)
  return { findings, seen, after }
}
