import { controlOf, controlPath, explainUnreadable } from '../../collections/settings.ts'
import type { Problem } from '../../documents/problem.ts'
import type { SpentCall } from '../../economy/spend/spentCall.ts'
import { sumSpent } from '../../economy/spend/sumSpent.ts'
import { judge } from '../../policy/judge.ts'
import type { PolicyData, RecordData } from '../../../schemas/types.ts'
import type { Given } from '../facts.ts'
import type { Answer } from '../query.ts'
import type { ModelExplained } from './explanation.ts'

/** The smallest call there can be: what the rules refuse of it, they refuse of every other. */
const smallest = { input: 1, output: 1 }

const spendUnreadable: Problem = {
  rule: 'spend/unreadable',
  message: 'the note of what is spent cannot be read, so nothing is called',
}

/** Asks the rules about the smallest call to a model, with what was spent and reserved until now. */
export function explainModel(
  { view, now: at, rules, priceCall, openCalls }: Given<'now' | 'rules' | 'priceCall' | 'openCalls'>,
  policy: PolicyData,
  name: string,
): Answer<ModelExplained> {
  const control = controlOf(view)
  if (!control) return { kind: 'unanswered', problems: explainUnreadable(view, controlPath).slice(0, 1) }
  if (!openCalls) return { kind: 'unanswered', problems: [spendUnreadable] }
  const model = policy.models?.allowed.find((allowed) => allowed.name === name)
  const calls: readonly SpentCall[] = [
    ...view.of<RecordData>('record').flatMap(({ data }) => data.cost?.calls ?? []),
    ...openCalls,
  ]
  const spent = sumSpent(calls, { task: '', resident: '', at })
  const { kind, problems } = judge(rules, {
    moment: 'before-call',
    policy,
    control,
    task: '',
    at,
    spent,
    by: { kind: 'resident', id: '' },
    call: { model: name, endpoint: model?.endpoint ?? '', ...smallest },
    microdollars: model && priceCall(model, smallest, at),
    recent: calls.map((made) => made.at).filter((made) => Date.parse(at) - Date.parse(made) < 60_000),
  })
  const data: ModelExplained = {
    about: 'model',
    name,
    verdict: kind,
    // Where a model is not allowed, it has no address to object to.
    problems: model ? problems : problems.filter(({ rule }) => rule === 'policy/models-allowed'),
    ...(model ? { place: placeOf(model) } : {}),
    budgets: control.budgets ?? {},
    spent: { day: spent.day, world: spent.world },
    rates: control.rates ?? {},
    rules: rules.filter((rule) => rule.about === 'call').map(({ id, sentence }) => ({ id, sentence })),
  }
  return { kind: 'answered', data }
}

function placeOf({
  protocol,
  endpoint,
  model,
  price,
}: NonNullable<PolicyData['models']>['allowed'][number]): NonNullable<ModelExplained['place']> {
  return { protocol, endpoint, model, ...(price ? { price } : {}) }
}
