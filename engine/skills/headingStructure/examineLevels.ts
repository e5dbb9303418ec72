import type { FilePath } from '../../documents/document.ts'
import type { Heading, Outline } from '../../documents/markdown/outline.ts'
import type { Finding } from '../skill.ts'
import { changeLevel } from './changeLevel.ts'
import type { Fault } from './fault.ts'
import { explainFaults } from './explainFaults.ts'
import { findFaults } from './findFaults.ts'
import { findOddEntries } from './findOddEntries.ts'
import { findOddSeries } from './findOddSeries.ts'
import { findOddTemplates } from './findOddTemplates.ts'
import { isSure } from './isSure.ts'
import type { LevelChange } from './levelChange.ts'
import type { LevelHabits } from './levelHabits.ts'

const longestTitle = 80

/** The faults of one page's heading levels, each at the heading that most likely is wrong. */
export function examineLevels(path: FilePath, text: string, outline: Outline, habits: LevelHabits): Finding[] {
  const headings = outline.headings
  const levels: number[] = headings.map(({ depth }) => depth)
  const faults = findFaults(levels)
  const findings = new Map<number, Finding>()
  const add = (at: number, finding: Finding) => findings.set(at, findings.get(at)?.fix ? findings.get(at)! : finding)

  const odd = [...findOddSeries(headings), ...findOddTemplates(path, headings, habits), ...findOddEntries(outline)]
  for (const { at, level, because } of odd) {
    const agreed = odd.every((other) => other.at !== at || other.level === level)
    // On a page that is out of order already, only what mends something can be told from the disorder.
    const left = findFaults(levels.with(at, level)).length
    if (faults.length === 0 ? left > 0 : left >= faults.length) continue
    const message = `"${titleOf(headings[at]!)}" is level ${levels[at]} where level ${level} is expected.`
    const { line, column } = headings[at]!
    const finding = {
      rule: 'headings/odd-level',
      path,
      line,
      column,
      message,
      evidence: `As it stands ${marksOf(headings[at]!)}; ${because}.`,
    }
    add(at, withRepair(finding, path, text, headings[at]!, [level], agreed))
  }
  for (const { fault, changes, styled } of explainFaults(path, headings, habits)) {
    const best = changes[0]
    const at = best?.at ?? fault.at
    const { line, column } = headings[at]!
    const finding = {
      ...describe(path, headings, fault),
      line,
      column,
      evidence: evidenceOf(headings, fault, styled ? undefined : best),
    }
    if (styled)
      add(at, {
        ...finding,
        evidence: `${finding.evidence} The page does this throughout, so the change is a person's to decide.`,
      })
    else if (!findings.has(at)) {
      const options = changes.filter((change) => change.at === at).map(({ level }) => level)
      add(at, withRepair(finding, path, text, headings[at]!, options, isSure(levels, fault, changes, habits)))
    }
  }
  return [...findings.values()]
}

function withRepair(
  finding: Finding,
  path: FilePath,
  text: string,
  heading: Heading,
  levels: readonly number[],
  sure: boolean,
): Finding {
  const edits = sure && levels[0] !== undefined ? changeLevel(path, text, heading, levels[0]) : undefined
  if (edits) return { ...finding, fix: { kind: 'edit', edits } }
  return levels.length === 0
    ? finding
    : { ...finding, options: levels.map((level) => `level ${level}: ${'#'.repeat(level)} ${heading.text}`) }
}

function describe(path: FilePath, headings: readonly Heading[], fault: Fault): Finding {
  const heading = headings[fault.at]!
  const before = headings[fault.at - 1]
  const title = `"${titleOf(heading)}"`
  const level = `level ${heading.depth}`
  const above = `"${before ? titleOf(before) : ''}" of level ${before?.depth}`
  const message = {
    skip: `${title} is ${level}, right under ${above}: a level is skipped.`,
    title: `${title} is a second top-level title of this page.`,
    start:
      fault.at === 0
        ? `The page begins at ${level} with ${title}, and later headings stand above it.`
        : `${title} is ${level}, above "${titleOf(headings[0]!)}" with which the page begins.`,
  }[fault.kind]
  return { rule: ruleOf(fault), path, line: heading.line, column: heading.column, message, evidence: '' }
}

function ruleOf(fault: Fault): string {
  return { skip: 'headings/skipped-level', title: 'headings/second-title', start: 'headings/deep-start' }[fault.kind]
}

function evidenceOf(headings: readonly Heading[], fault: Fault, best?: LevelChange): string {
  const around = headings
    .slice(Math.max(0, fault.at - 1), fault.at + 2)
    .map((heading) => `${marksOf(heading)} (line ${heading.line})`)
  const share = best
    ? ` Level ${best.level} for "${titleOf(headings[best.at]!)}" fits this page and its siblings best.`
    : ''
  return `In order: ${around.join(', ')}.${share}`
}

function marksOf(heading: Heading): string {
  return `\`${'#'.repeat(heading.depth)} ${titleOf(heading)}\``
}

function titleOf({ text }: Heading): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > longestTitle ? `${line.slice(0, longestTitle)}…` : line
}
