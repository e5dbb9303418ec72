import type { Finding, Skill } from '../../../engine/skills/skill.ts'
import { memoryView } from '../memoryView.ts'
import { examine } from '../examine.ts'
import type { Breakage, BrokenTree } from './breakage.ts'
import type { Measure } from './measure.ts'
import type { Tree } from './tree.ts'

/** Runs a skill on a broken tree; `works` is the oracle's opinion on what a finding elsewhere is about. */
export async function measureSkill(
  root: string,
  skill: Skill,
  { tree, broken }: BrokenTree,
  works: (finding: Finding) => boolean,
): Promise<Measure> {
  const findings = await examine(skill, memoryView(tree), { root })
  const matched = new Map<Breakage, Finding>()
  const strangers: Finding[] = []
  for (const finding of findings) {
    const one = broken.find((breakage) => breakage.path === finding.path && breakage.start === offsetOf(tree, finding))
    if (one) matched.set(one, finding)
    else strangers.push(finding)
  }
  const wrong: string[] = []
  const left: string[] = []
  let repaired = 0
  let exact = 0
  let extraBytes = 0
  for (const [breakage, finding] of matched) {
    const given = repairOf(tree, breakage, finding)
    if (given === undefined) {
      if (breakage.unique) left.push(`${show(breakage)}: ${finding.message}`)
      continue
    }
    if (given.text !== breakage.right) wrong.push(`${show(breakage)} repaired as ${given.text}`)
    else {
      exact++
      if (breakage.unique) repaired++
    }
    extraBytes += given.outside
  }
  return {
    broken: broken.length,
    found: matched.size,
    unique: broken.filter((breakage) => breakage.unique).length,
    repaired,
    exact,
    left,
    wrong,
    missed: broken.filter((breakage) => !matched.has(breakage)).map(show),
    false: strangers.filter(works).map((finding) => `${finding.path}:${finding.line} ${finding.message}`),
    extraBytes,
  }
}

/** Whether an oracle says that the address which a finding quotes works. */
export function worksBy(
  judge: (from: string, url: string) => { readonly kind: string },
): (finding: Finding) => boolean {
  return ({ path, message }) => judge(path, /`([^`]*)`/.exec(message)?.[1] ?? '').kind === 'works'
}

function show({ kind, path, line, right, written }: Breakage): string {
  return `${kind} ${path}:${line} ${right} -> ${written}`
}

function offsetOf(tree: Tree, finding: Finding): number {
  const lines = tree
    .get(finding.path)!
    .split('\n')
    .slice(0, finding.line - 1)
  return lines.reduce((sum, line) => sum + line.length + 1, 0) + (finding.column ?? 1) - 1
}

/** What stands at the break after the repair, and how many characters were replaced outside it. */
function repairOf(tree: Tree, breakage: Breakage, finding: Finding): { text: string; outside: number } | undefined {
  if (finding.fix?.kind !== 'edit') return undefined
  let text = tree.get(breakage.path)!
  const end = breakage.start + breakage.written.length
  const after = text.length - end
  let outside = 0
  for (const edit of [...finding.fix.edits].sort((a, b) => b.start - a.start)) {
    if (edit.path !== breakage.path || edit.start < breakage.start || edit.end > end)
      outside += edit.end - edit.start + edit.text.length
    text = text.slice(0, edit.start) + edit.text + text.slice(edit.end)
  }
  return { text: text.slice(breakage.start, text.length - after), outside }
}
