import { answer } from '../commandOutcome.ts'
import { defineCommand } from '../command.ts'
import { indent } from '../show/columns.ts'

/** Lists the rules of the policy. */
export const policyRules = defineCommand({
  name: 'policy rules',
  description: 'List the rules, each with the file that enforces it and the test that sees it refuse.',
  examples: ['vivarium policy rules', 'vivarium policy rules --json'],
  async run() {
    const { describeRules } = await import('../../../policy/describeRules.ts')
    const { rules } = await import('../../../policy/rules/index.ts')
    return answer(describeRules(rules), (rows, { paint }) =>
      rows
        .map(({ id, sentence, effect, enforcer, test }) =>
          [
            `${paint('bold', id)}  ${effect}`,
            indent(sentence, '  '),
            indent(paint('dim', `${enforcer}, ${test}`), '  '),
          ].join('\n'),
        )
        .join('\n'),
    )
  },
})
