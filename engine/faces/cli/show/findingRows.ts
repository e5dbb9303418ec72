import type { FoundFinding } from '../../../queries/finding/foundFinding.ts'
import { clip } from './columns.ts'

/** What can be done about a finding, and what speaks against it, in rows of two cells. */
export function findingRows(finding: FoundFinding): readonly (readonly string[])[] {
  const { kind, ruling, refused, proof, count, options = [], against = [], examples = [], answers = [] } = finding
  return [
    ...(kind === 'repair' && ruling === undefined
      ? [['waits for', `a certain repair by a resident${proof ? ` (${proof})` : ''}`]]
      : []),
    ...(ruling === undefined ? [] : [['left by', ruling]]),
    ...(refused === undefined ? [] : [['refused by', clip(refused, Infinity)]]),
    ...(count === undefined ? [] : [['places', String(count)]]),
    ...options.map((option) => ['possible', clip(option, Infinity)]),
    ...against.map((sentence) => ['against', clip(sentence, Infinity)]),
    ...examples.map((example) => ['seen at', clip(example, Infinity)]),
    ...answers.map(({ name, means }) => ['answer', `${name}: ${clip(means, Infinity)}`]),
  ]
}
