import type { SchemaNode } from '../../collections/schemaNode.ts'
import type { KnownFinding } from '../../skills/knownFinding.ts'
import type { QuestionAnswer } from '../../skills/skill.ts'

/** A finding as queries answer with it: everything that is known of it, and what becomes of it. */
export interface FoundFinding extends Pick<
  KnownFinding,
  | 'id'
  | 'skill'
  | 'rule'
  | 'path'
  | 'line'
  | 'column'
  | 'message'
  | 'evidence'
  | 'passage'
  | 'ordinal'
  | 'proof'
  | 'options'
  | 'against'
  | 'count'
  | 'ruling'
  | 'refused'
> {
  readonly kind: FindingKind
  readonly examples?: readonly string[]
  readonly answers?: readonly QuestionAnswer[]
}

/** What a finding waits for: to be repaired, to be answered, or that somebody chooses. */
export type FindingKind = 'repair' | 'question' | 'choice'

/** What a finding waits for. */
export function kindOf({ fix, question, refused }: Pick<KnownFinding, 'fix' | 'question' | 'refused'>): FindingKind {
  return question ? 'question' : fix && refused === undefined ? 'repair' : 'choice'
}

/** A finding without what only the engine needs of it. */
export function describeFinding(finding: KnownFinding): FoundFinding {
  const { fix: _, question, ...known } = finding
  return {
    ...known,
    kind: kindOf(finding),
    ...(question ? { examples: question.examples, answers: question.answers } : {}),
  }
}

const texts = (description: string): SchemaNode => ({ type: 'array', description, items: { type: 'string' } })

/** The schema of a `FoundFinding`. */
export const foundFindingResult: SchemaNode = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'skill', 'rule', 'path', 'line', 'kind', 'message', 'evidence', 'passage', 'ordinal'],
  properties: {
    id: { type: 'string', description: 'The same while rule, page, passage and ordinal are the same.' },
    skill: { type: 'string', description: 'The skill that sees it.' },
    rule: { type: 'string', description: 'What kind of thing it is: `links/missing-target`.' },
    path: { type: 'string', description: 'The page; for what is about the whole library, its root.' },
    line: { type: 'integer', minimum: 1, description: 'Where it stands now, from 1.' },
    column: { type: 'integer', minimum: 1, description: 'Where in the line, from 1.' },
    kind: {
      enum: ['repair', 'question', 'choice'],
      description:
        'What it waits for: a repair that is certain, an answer about how the site works, or somebody who chooses.',
    },
    message: { type: 'string', description: 'What is wrong, in a sentence.' },
    evidence: { type: 'string', description: 'Why: the text as it stands, what was looked for, what was found.' },
    passage: { type: 'string', description: 'The text that it is about.' },
    ordinal: { type: 'integer', minimum: 0, description: 'Which of the same passages of the page it is, from 0.' },
    proof: { type: 'string', description: 'The kind of proof that its repair rests on.' },
    options: texts('What somebody might choose between.'),
    against: texts('What speaks against each option.'),
    refused: { type: 'string', description: 'The rule that stands against proposing its repair, with its words.' },
    ruling: { type: 'string', description: 'The ruling by which it is left as it is.' },
    count: { type: 'integer', minimum: 1, description: 'In how many places the same was found.' },
    examples: texts('The first places of a question, as `guide/a.md:12`.'),
    answers: {
      type: 'array',
      description: 'How a question may be answered.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'means'],
        properties: {
          name: { type: 'string', description: 'The word to answer with.' },
          means: { type: 'string', description: 'What it says.' },
          setting: { type: 'object', description: 'What it writes into the settings of the library.' },
        },
      },
    },
  },
}
