import type { FilePath } from '../../documents/document.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import type { Finding, Skill, SkillContext } from '../skill.ts'
import { examineLevels } from './examineLevels.ts'
import { pageHeadings } from './pageHeadings.ts'
import { readLevelHabits } from './readLevelHabits.ts'
import type { LevelHabits } from './levelHabits.ts'

/** Finds skipped levels, second titles, empty headings and headings out of step with their siblings. */
export const headingStructure: Skill = {
  name: 'heading-structure',
  async examine(context) {
    const pages = [...context.view.files(context.root)].filter(isMarkdown)
    const habits = readLevelHabits(pages, (path) => pageHeadings(context.view.text(path) ?? '', context.outline(path)))
    const findings: Finding[] = []
    for (const path of [...context.view.files(context.scope)].filter(isMarkdown)) {
      context.signal.throwIfAborted()
      findings.push(...examinePage(context, habits, path))
    }
    return findings
  },
}

function examinePage(context: SkillContext, habits: LevelHabits, path: FilePath): Finding[] {
  const text = context.view.text(path) ?? ''
  const outline = { ...context.outline(path), headings: pageHeadings(text, context.outline(path)) }
  const empty = outline.headings.flatMap((heading): Finding[] => {
    // A heading that holds only an image or HTML is not empty.
    const marks = text.slice(heading.start, heading.end)
    if (!/^#+[ \t#]*$/.test(marks)) return []
    const message = `This level ${heading.depth} heading has no text.`
    return [
      {
        rule: 'headings/empty',
        path,
        line: heading.line,
        column: heading.column,
        message,
        evidence: `The line holds only \`${marks.trim()}\`.`,
      },
    ]
  })
  const levels = examineLevels(path, text, outline, habits)
  return [...empty, ...levels].sort((a, b) => a.line - b.line)
}
