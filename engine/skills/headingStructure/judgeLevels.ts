import type { FilePath } from '../../documents/document.ts'
import type { Finding } from '../skill.ts'
import { explainFaults } from './explainFaults.ts'
import { findFaults, type Fault } from './fault.ts'
import { findOddTemplates } from './findOddTemplates.ts'
import { isSafe } from './isSafe.ts'
import { isSure } from './isSure.ts'
import type { LevelHabits } from './levelHabits.ts'
import { changeLevel, type LevelHeading } from './levelHeading.ts'
import type { OddHeading } from './oddHeading.ts'
import type { LevelChange } from './weighChanges.ts'

/** What is judged: the headings of a page, and those that the page itself shows to be odd. */
export interface PageLevels {
  readonly headings: readonly LevelHeading[]
  /** No level is skipped, no title stands twice. */
  readonly isInOrder: boolean
  readonly oddInSeries: readonly OddHeading[]
  readonly oddInContents: readonly OddHeading[]
}

const longestTitle = 80

/** The faults of one page's heading levels, each at the heading that most likely is wrong. */
export function judgeLevels(
  path: FilePath,
  { headings, oddInSeries, oddInContents }: PageLevels,
  habits: LevelHabits,
): readonly Finding[] {
  const levels = headings.map(({ depth }) => depth as number)
  const faults = findFaults(levels)
  const findings = new Map<number, Finding>()
  const add = (at: number, finding: Finding) => {
    if (!findings.get(at)?.fix) findings.set(at, finding)
  }
  const templated = findOddTemplates(headings, habits)
  const odd = [...oddInSeries, ...templated, ...oddInContents]
  for (const { at, level, because, hasChildren } of odd) {
    const heading = headings[at]
    if (!heading) continue
    const isAgreed = odd.every((other) => other.at !== at || other.level === level)
    // On a page that is out of order already, only what mends something can be told from the disorder.
    const left = findFaults(levels.with(at, level)).length
    if (faults.length === 0 ? left > 0 : left >= faults.length) continue
    const { line, column, depth } = heading
    const message = `"${titleOf(heading)}" is level ${depth} where level ${level} is expected.`
    const evidence = `As it stands ${marksOf(heading)}; ${because}.`
    const finding = { rule: 'headings/odd-level', path, line, column, message, evidence }
    // All pages of a kind prove more than what stands beside it on this one.
    const safe = templated.some((one) => one.at === at) || isSafe(levels, { at, level, usual: true }, habits)
    add(at, withRepair(finding, path, heading, [level], isAgreed && safe && !hasChildren))
  }
  for (const { fault, changes, styled } of explainFaults(levels, habits)) {
    const best = changes[0]
    const at = best?.at ?? fault.at
    const [heading, faulty] = [headings[at], headings[fault.at]]
    if (!heading || !faulty) continue
    const { line, column } = heading
    const message = messageOn(headings, faulty, fault)
    const evidence = evidenceOf(headings, fault, styled ? undefined : best)
    const finding = { rule: ruleOf(fault), path, line, column, message, evidence }
    if (styled) {
      const choice = "The page does this throughout, so the change is a person's to decide."
      add(at, { ...finding, evidence: `${evidence} ${choice}` })
    } else if (!findings.has(at)) {
      const options = changes.filter((change) => change.at === at).map(({ level }) => level)
      const sure = !isOfManual(headings, heading) && isSure(levels, fault, changes, habits)
      add(at, withRepair(finding, path, heading, options, sure))
    }
  }
  return [...findings.values()]
}

/** `NAME`, `OPTIONS` and `EXAMPLES` of a manual page stand at one level, whatever comes below them. */
function isOfManual(headings: readonly LevelHeading[], { text, depth }: LevelHeading): boolean {
  const capitals = headings.filter((other) => other.depth === depth && /^[A-Z][A-Z ]{2,}$/.test(other.text))
  return capitals.length > 1 && capitals.some((other) => other.text === text)
}

function withRepair(
  finding: Finding,
  path: FilePath,
  heading: LevelHeading,
  levels: readonly number[],
  sure: boolean,
): Finding {
  const edits = sure && levels[0] !== undefined ? changeLevel(path, heading, levels[0]) : undefined
  if (edits) return { ...finding, fix: { kind: 'edit', edits } }
  return levels.length === 0
    ? finding
    : { ...finding, options: levels.map((level) => `level ${level}: ${'#'.repeat(level)} ${heading.text}`) }
}

function messageOn(headings: readonly LevelHeading[], heading: LevelHeading, { kind, at }: Fault): string {
  const before = headings[at - 1]
  const first = headings[0] ?? heading
  const title = `"${titleOf(heading)}"`
  const level = `level ${heading.depth}`
  const above = `"${before ? titleOf(before) : ''}" of level ${before?.depth}`
  const opens = `The page begins at ${level} with ${title}, and later headings stand above it.`
  const outranks = `${title} is ${level}, above "${titleOf(first)}" with which the page begins.`
  return {
    skip: `${title} is ${level}, right under ${above}: a level is skipped.`,
    title: `${title} is a second top-level title of this page.`,
    start: at === 0 ? opens : outranks,
  }[kind]
}

function ruleOf(fault: Fault): string {
  return { skip: 'headings/skipped-level', title: 'headings/second-title', start: 'headings/deep-start' }[fault.kind]
}

function evidenceOf(headings: readonly LevelHeading[], fault: Fault, best?: LevelChange): string {
  const around = headings
    .slice(Math.max(0, fault.at - 1), fault.at + 2)
    .map((heading) => `${marksOf(heading)} (line ${heading.line})`)
  const changed = best && headings[best.at]
  const share =
    best && changed ? ` Level ${best.level} for "${titleOf(changed)}" fits this page and its siblings best.` : ''
  return `In order: ${around.join(', ')}.${share}`
}

function marksOf(heading: LevelHeading): string {
  return `\`${'#'.repeat(heading.depth)} ${titleOf(heading)}\``
}

function titleOf({ text }: LevelHeading): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > longestTitle ? `${line.slice(0, longestTitle)}…` : line
}
