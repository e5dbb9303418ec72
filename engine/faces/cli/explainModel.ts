import { controlOf, controlPath, explainUnreadable } from '../../collections/settings.ts'
import { spendNote } from '../../cycle/spend/changeCalls.ts'
import { readCalls } from '../../cycle/spend/readCalls.ts'
import type { View } from '../../documents/view.ts'
import { priceCall } from '../../economy/spend/priceCall.ts'
import { sumSpent } from '../../economy/spend/sumSpent.ts'
import type { Problem } from '../../documents/problem.ts'
import { judge } from '../../policy/judge.ts'
import type { Spent } from '../../economy/spend/spent.ts'
import type { Verdict } from '../../policy/rule.ts'
import { rules } from '../../policy/rules/index.ts'
import type { ControlData, PolicyData, RecordData } from '../../../schemas/types.ts'
import type { World } from '../../ports/world.ts'
import { ProblemError } from '../problemError.ts'

/** Whether a model may be called now, where, and within which bounds. */
export interface ModelAnswer {
  readonly about: 'model'
  readonly name: string
  readonly verdict: Verdict['kind']
  readonly problems: readonly Problem[]
  /** Where it is, as the policy has it; left out where the policy does not name it. Never a key. */
  readonly place?: {
    readonly protocol: string
    readonly endpoint: string
    readonly model: string
    readonly price?: { readonly input: number; readonly output: number }
  }
  readonly budgets: NonNullable<ControlData['budgets']>
  readonly spent: Readonly<Record<'day' | 'world', Spent>>
  readonly rates: NonNullable<ControlData['rates']>
  readonly rules: readonly { readonly id: string; readonly sentence: string }[]
}

/** The smallest call there can be: what the rules refuse of it, they refuse of every other. */
const smallest = { input: 1, output: 1 }

/** Asks the rules about the smallest call to a model, with what was spent and reserved until now. */
export async function explainModel(world: World, view: View, policy: PolicyData, name: string): Promise<ModelAnswer> {
  const at = world.clock.now()
  const control = controlOf(view)
  if (!control) throw new ProblemError(explainUnreadable(view, controlPath)[0])
  const model = policy.models?.allowed.find((allowed) => allowed.name === name)
  const calls = [
    ...view.of<RecordData>('record').flatMap(({ data }) => data.cost?.calls ?? []),
    ...readCalls(await world.store.note(spendNote)),
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
  return {
    about: 'model',
    name,
    verdict: kind,
    // Where a model is not allowed, it has no address to object to.
    problems: model ? problems : problems.filter(({ rule }) => rule === 'policy/models-allowed'),
    ...(model ? { place: placeOf(model) } : {}),
    budgets: control.budgets ?? {},
    spent: { day: spent.day, world: spent.world },
    rates: control.rates ?? {},
    rules: rules.filter(({ about }) => about === 'call').map(({ id, sentence }) => ({ id, sentence })),
  }
}

function placeOf({
  protocol,
  endpoint,
  model,
  price,
}: NonNullable<PolicyData['models']>['allowed'][number]): NonNullable<ModelAnswer['place']> {
  return { protocol, endpoint, model, ...(price ? { price } : {}) }
}
