import type { Problem } from '../../documents/problem.ts'

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
