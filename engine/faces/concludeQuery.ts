import type { Answer } from '../queries/query.ts'
import { complain, type Outcome } from './outcome.ts'

/** What came of asking, as every face tells it. What was found wrong comes with the answer. */
export function concludeQuery<Data>(answer: Answer<Data>): Outcome<Data> {
  switch (answer.kind) {
    case 'answered':
      return { ending: 'done', data: answer.data }
    case 'faulty':
      return { ending: 'problems', data: answer.data, problems: answer.problems }
    case 'denied':
      return complain('refused', ...answer.problems)
    case 'unanswered':
      return complain('problems', ...answer.problems)
  }
}
