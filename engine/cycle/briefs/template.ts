import { isOf } from '../../collections/isOf.ts'
import type { FilePath } from '../../documents/document.ts'
import type { Problem } from '../../documents/problem.ts'
import { splitDocument } from '../../documents/splitDocument.ts'
import { clip } from '../../documents/text/clip.ts'
import type { View } from '../../documents/view.ts'
import { defaultBriefs } from '../../founding/defaultBriefs.ts'
import type { BriefData } from '../../../schemas/types.ts'

/** What a template may name in double braces, each with what stands there in the end. */
export const placeholders = {
  resident: 'name and id of the resident',
  statement: 'what it stands for',
  traits: 'its traits of character',
  values: 'what it cares about',
  style: 'how it writes',
  marker: 'the word that stands in every fence of this brief',
  boundaries: 'where it may write, and how much',
  task: 'the title of the task and all that is asked for',
  constraints: 'what the work must respect',
  non_goals: 'what the work must leave alone',
  hat: 'how work is done under the hat that fits',
  findings: 'what the last review found; in a critique, what the verifiers found',
  passages: 'the parts of the library that the task is about',
  journal: 'the last entries of its own journal',
  rooms: 'the last messages of the rooms',
  skills: 'the skills it may use, the one that fits first',
  actions: 'what it may answer with',
  work: 'in a critique, the work as it would stand',
} as const

export type Placeholder = keyof typeof placeholders

/** What a brief is for. */
export type Purpose = 'work' | 'critique'

/** One line of a template: words, and placeholders between them. */
export type TemplateLine = readonly (string | { readonly placeholder: Placeholder })[]

/** Everything from one `## heading` to the next; the first has none where the text begins without. */
export interface TemplateSection {
  readonly lines: readonly TemplateLine[]
}

/** How a mind is briefed, read from a document. */
export interface Template {
  /** Most characters beyond what is bounded for itself. */
  readonly characters: number
  readonly sections: readonly TemplateSection[]
}

export type TemplateReading =
  | { readonly kind: 'template'; readonly template: Template }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }

/** Most characters of a brief, beyond what is bounded for itself, where its template does not say. */
const usual = 8000

/** What no template of a purpose can do without. */
const required: Readonly<Record<Purpose, readonly Placeholder[]>> = {
  work: ['marker', 'boundaries', 'task', 'actions'],
  critique: ['marker', 'task', 'work', 'actions'],
}

/** The template of a world for a purpose; worlds without one use what new worlds are founded with. */
export function findTemplate(view: View, purpose: Purpose): TemplateReading {
  const path = `.swarm/briefs/${purpose}.md`
  if (!view.has(path)) return readTemplate(defaultBriefs[purpose], path, purpose, usual)
  const document = view.document(path)
  if (!isOf(document, 'brief')) {
    const problems = view.problems.filter((problem) => problem.path === path)
    return {
      kind: 'invalid',
      problems:
        problems.length > 0
          ? problems
          : [{ rule: 'brief/unreadable', message: 'The template cannot be read', path, line: 1 }],
    }
  }
  return readTemplate(view.text(path) ?? '', path, purpose, document.data.characters ?? usual)
}

/** What is wrong with the templates of a world; what their schema says already is not said again. */
export function checkBriefs(view: View): readonly Problem[] {
  return view.of<BriefData>('brief').flatMap(({ id, path, data }) => {
    const reading =
      id === 'work' || id === 'critique'
        ? findTemplate(view, id)
        : readTemplate(view.text(path) ?? '', path, undefined, data.characters ?? Number.POSITIVE_INFINITY)
    return reading.kind === 'invalid' ? reading.problems : []
  })
}

/** Reads the text of a template; whoever misspells a placeholder hears of it before a mind does. */
function readTemplate(text: string, path: FilePath, purpose: Purpose | undefined, characters: number): TemplateReading {
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
