import type { SchemaNode } from '../../collections/schemaNode.ts'
import type { KnownFinding } from '../../skills/knownFinding.ts'
import { kindOf } from './foundFinding.ts'

/** How many findings wait for what. */
export interface FindingCounts {
  readonly repairs: number
  readonly questions: number
  readonly choices: number
  /** Covered by a ruling, whatever they would wait for. */
  readonly ruled: number
}

/** Counts findings by what they wait for. */
export function countFindings(findings: readonly KnownFinding[]): FindingCounts {
  const waiting = findings.filter(({ ruling }) => ruling === undefined)
  const count = (kind: ReturnType<typeof kindOf>) => waiting.filter((finding) => kindOf(finding) === kind).length
  const ruled = findings.length - waiting.length
  return { repairs: count('repair'), questions: count('question'), choices: count('choice'), ruled }
}

const number = (description: string): SchemaNode => ({ type: 'integer', minimum: 0, description })

/** The schema of `FindingCounts`. */
export const findingCountsResult: SchemaNode = {
  type: 'object',
  additionalProperties: false,
  required: ['repairs', 'questions', 'choices', 'ruled'],
  properties: {
    repairs: number('How many a resident would repair.'),
    questions: number('How many are a question about how the site works.'),
    choices: number('How many have no single right repair.'),
    ruled: number('How many a ruling covers; they wait for nothing.'),
  },
}
