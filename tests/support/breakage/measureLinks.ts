import { brokenLinks } from '../../../engine/skills/brokenLinks/brokenLinks.ts'
import type { Finding } from '../../../engine/skills/skill.ts'
import { memoryView } from '../memoryView.ts'
import { skillContext } from '../skillContext.ts'
import { breakLinks } from './breakLinks.ts'
import { linkOracle } from './linkOracle.ts'
import type { BrokenLink } from './breakLinks.ts'
import type { Tree } from './tree.ts'

/** How a skill did on one broken tree. */
export interface Measure {
  readonly broken: number
  readonly found: number
  /** Broken ones with exactly one right answer. */
  readonly unique: number
  readonly repaired: number
  /** Repairs that give something else than what was right. */
  readonly wrong: readonly string[]
  readonly missed: readonly string[]
  /** Findings on what works. */
  readonly false: readonly string[]
  /** Bytes changed outside what was broken. */
  readonly extraBytes: number
}

/** Breaks links of a tree and measures what the skill makes of it. */
export async function measureLinks(original: Tree, seed: number, count: number): Promise<Measure & { all: BrokenLink[] }> {
  const { tree, broken } = breakLinks(original, seed, count)
  const findings = await brokenLinks.examine(skillContext(memoryView(tree)))
  const judge = linkOracle(tree)
  const matched = new Map<BrokenLink, Finding>()
  const strangers: Finding[] = []
  for (const finding of findings) {
    const one = broken.find((link) => link.path === finding.path && link.start === offsetOf(tree, finding))
    if (one) matched.set(one, finding)
    else strangers.push(finding)
  }
  const show = (link: BrokenLink) => `${link.kind} ${link.path}:${link.line} ${link.right} -> ${link.written}`
  const wrong: string[] = []
  let repaired = 0
  let extraBytes = 0
  for (const [link, finding] of matched) {
    const given = repairOf(tree, link, finding)
    if (given === undefined) continue
    if (given.text === link.right) repaired += link.unique ? 1 : 0
    else wrong.push(`${show(link)} repaired as ${given.text}`)
    extraBytes += given.outside
  }
  return {
    all: broken,
    broken: broken.length,
    found: matched.size,
    unique: [...matched.keys()].filter((link) => link.unique).length,
    repaired,
    wrong,
    missed: broken.filter((link) => !matched.has(link)).map(show),
    false: strangers.flatMap((finding) => {
      const url = /`([^`]*)`/.exec(finding.message)?.[1] ?? ''
      return judge(finding.path, url).kind === 'works' ? [`${finding.path}:${finding.line} ${finding.message}`] : []
    }),
    extraBytes,
  }
}

function offsetOf(tree: Tree, finding: Finding): number {
  const lines = tree.get(finding.path)!.split('\n').slice(0, finding.line - 1)
  return lines.reduce((sum, line) => sum + line.length + 1, 0) + (finding.column ?? 1) - 1
}

/** The destination after the repair, and how many characters were replaced outside it. */
function repairOf(tree: Tree, link: BrokenLink, finding: Finding): { text: string; outside: number } | undefined {
  if (finding.fix?.kind !== 'edit') return undefined
  let text = tree.get(link.path)!
  const after = text.length - (link.start + link.written.length)
  let outside = 0
  for (const edit of [...finding.fix.edits].sort((a, b) => b.start - a.start)) {
    if (edit.path !== link.path || edit.start < link.start || edit.end > link.start + link.written.length) outside += edit.end - edit.start
    text = text.slice(0, edit.start) + edit.text + text.slice(edit.end)
  }
  return { text: text.slice(link.start, text.length - after), outside }
}
