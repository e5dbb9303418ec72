import { describeRules } from '../../policy/describeRules.ts'
import { defineQuery } from '../query.ts'

/** Lists the rules of the policy. */
export const policyRules = defineQuery({
  name: 'policy.rules',
  description: 'List the rules, each with the file that enforces it and the test that sees it refuse.',
  command: { chapter: 'review' },
  examples: [{}],
  result: {
    type: 'array',
    description: 'In the order they are asked.',
    items: {
      type: 'object',
      description: 'One rule.',
      additionalProperties: false,
      required: ['id', 'sentence', 'effect', 'about', 'enforcer', 'test'],
      properties: {
        id: { type: 'string', description: 'Its name.' },
        sentence: { type: 'string', description: 'What it says.' },
        effect: { enum: ['deny', 'ask'], description: 'What happens where it is broken.' },
        about: { enum: ['task', 'changes', 'call'], description: 'What it is asked about.' },
        enforcer: { type: 'string', description: 'The file that enforces it.' },
        test: { type: 'string', description: 'The test that sees it refuse.' },
      },
    },
  },
  needs: ['rules'],
  read: ({ rules }) => ({ kind: 'answered', data: describeRules(rules) }),
})
