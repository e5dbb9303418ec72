import { explainUnreadable, physicsOf, physicsPath } from '../../collections/settings.ts'
import { grant } from '../../economy/grant.ts'
import { payments } from '../../economy/payments/index.ts'
import { defineAction } from '../defineAction.ts'
import { refuse } from '../refuse.ts'

/** Pays a resident by a rule of the economy, once for each subject. Only the engine does this. */
export const payResident = defineAction({
  name: 'ledger.pay',
  description: 'Pay a resident by a rule of the economy.',
  told: 'Paid',
  for: 'engine',
  seat: 'nobody',
  positional: ['reason', 'subject', 'resident'],
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['reason', 'subject', 'resident'],
    properties: {
      reason: { type: 'string', description: 'The rule of the economy.' },
      subject: { type: 'string', description: 'What it is for: the id of a task, a proposal and so on.' },
      resident: { type: 'string', description: 'Who is paid.' },
      tokens: { type: 'integer', minimum: 0, description: 'Tokens its mind used, as measured.' },
      score: { type: 'number', minimum: 0, maximum: 1, description: "The review's score." },
    },
  },
  example: { reason: 'approved_task', subject: 't-one', resident: 'fern', tokens: 1200, score: 0.9 },
  decide(view, { reason, subject, resident, ...measured }, { at }) {
    const payment = payments.find((rule) => rule.reason === reason)
    if (!payment) {
      const expected = `one of ${payments.map((rule) => rule.reason).join(', ')}`
      return refuse('economy/reason', 'no rule of the economy pays for this', { expected, got: reason })
    }
    if (!view.find(payment.subject, subject))
      return refuse('reference/missing', `there is no ${payment.subject} ${subject}`, { got: subject })
    const physics = physicsOf(view)
    if (!physics) return { kind: 'refused', problems: explainUnreadable(view, physicsPath) }
    const amount = payment.amount(physics, measured)
    return {
      kind: 'decided',
      summary: `Reward ${resident}: ${amount}`,
      changes: grant(view, physics, { resident, amount, reason, subject, at }),
    }
  },
})
