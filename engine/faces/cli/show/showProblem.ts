import { describeProblem } from '../../../documents/describeProblem.ts'
import type { Complaint } from '../../outcome.ts'
import type { Terminal } from '../terminal.ts'

/** A problem for a person: where, what, what was expected, what came, an example, a hint. */
export function showProblem({ hint, ...problem }: Complaint, { paint }: Terminal): string {
  const [head = '', ...details] = describeProblem(problem).split('\n')
  return [
    `${paint('red', '✗')} ${head}`,
    ...details.map((line) => paint('dim', line)),
    ...(hint ? [`    hint:     ${hint}`] : []),
  ].join('\n')
}
