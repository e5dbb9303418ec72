import type { FilePath } from '../../documents/document.ts'
import type { Problem } from '../../documents/problem.ts'
import { splitDocument } from '../../documents/splitDocument.ts'
import { clip } from '../../documents/text/clip.ts'
import {
  placeholders,
  type Placeholder,
  type Purpose,
  type TemplateLine,
  type TemplateReading,
  type TemplateSection,
} from './template.ts'

const required: Readonly<Record<Purpose, readonly Placeholder[]>> = {
  work: ['marker', 'boundaries', 'task', 'actions'],
  critique: ['marker', 'task', 'work', 'actions'],
}

/** Reads the text of a template; whoever misspells a placeholder hears of it before a mind does. */
export function readTemplate(
  text: string,
  path: FilePath,
  purpose: Purpose | undefined,
  characters: number,
): TemplateReading {
  const split = splitDocument(text)
  const start = 'bodyStart' in split ? split.bodyStart : 0
  const above = text.slice(0, start).split('\n').length
  const problems: Problem[] = []
  const sections: TemplateLine[][] = [[]]
  const used = new Set<string>()
  for (const [index, written] of text.slice(start).split(/\r?\n/).entries()) {
    const at = { path, line: above + index }
    const { line, wrong } = readLine(written)
    for (const got of wrong)
      problems.push({
        rule: 'brief/placeholder',
        message: 'There is no such placeholder',
        ...at,
        expected: Object.keys(placeholders).join(', '),
        got,
        example: '{{task}}',
      })
    if (/^\s*(<<<|>>>)/.test(written))
      problems.push({
        rule: 'brief/fence',
        message: 'A line of a template cannot begin like a fence',
        ...at,
        expected: 'words before it, or another line',
        got: clip(written.trim(), 40),
      })
    if (/^## /.test(written)) sections.push([])
    sections.at(-1)?.push(line)
    for (const part of line) if (typeof part !== 'string') used.add(part.placeholder)
  }
  for (const name of purpose ? required[purpose] : []) {
    if (!used.has(name))
      problems.push({
        rule: 'brief/required',
        message: `A brief for ${purpose} must name {{${name}}}: ${placeholders[name]}`,
        path,
        line: above,
        expected: `{{${name}}}`,
        got: 'a template without it',
        example: `{{${name}}}`,
      })
  }
  const words = sections
    .flat(2)
    .reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), sections.flat().length)
  if (words > characters)
    problems.push({
      rule: 'brief/too-long',
      message: 'The words of the template alone are longer than a brief may be',
      path,
      line: above,
      expected: `at most ${characters} characters`,
      got: String(words),
    })
  if (purpose === 'work' && used.has('work'))
    problems.push({
      rule: 'brief/placeholder',
      message: 'Only a critique has {{work}}',
      path,
      line: above,
      expected: 'another placeholder',
      got: '{{work}}',
    })
  return problems.length > 0
    ? { kind: 'invalid', problems }
    : { kind: 'template', template: { characters, sections: sections.map((lines): TemplateSection => ({ lines })) } }
}

function readLine(written: string): { line: TemplateLine; wrong: readonly string[] } {
  const wrong: string[] = []
  const line = written.split(/(\{\{[^{}]*\}\})/).flatMap((part): TemplateLine => {
    const name = /^\{\{\s*([^{}]*?)\s*\}\}$/.exec(part)?.[1]
    if (name !== undefined && Object.hasOwn(placeholders, name)) return [{ placeholder: name as Placeholder }]
    if (/\{\{|\}\}/.test(part)) wrong.push(clip(part.trim(), 60))
    return part === '' ? [] : [part]
  })
  return { line, wrong }
}
