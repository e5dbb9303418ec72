import type { policyRules } from '../../../queries/policy/policyRules.ts'
import type { DataOf } from '../../../queries/query.ts'
import type { Terminal } from '../terminal.ts'
import { indent } from './columns.ts'

/** Rules, each with what it says, what enforces it and what sees it refuse. */
export function showRules(rules: DataOf<typeof policyRules>, { paint }: Terminal): string {
  return rules
    .map(({ id, sentence, effect, enforcer, test }) =>
      [`${paint('bold', id)}  ${effect}`, indent(sentence), indent(paint('dim', `${enforcer}, ${test}`))].join('\n'),
    )
    .join('\n')
}
