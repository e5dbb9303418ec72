import type { PolicyData, PersonData, ResidentData } from '../../../schemas/types.ts'
import type { Action } from '../../actions/action.ts'
import type { Principal } from '../../documents/principal.ts'
import { explainUnreadable, policyOf, policyPath } from '../../collections/settings.ts'
import { actions } from '../../actions/index.ts'
import { explainPath, type PathAnswer } from '../../policy/explainPath.ts'
import { rules } from '../../policy/rules/index.ts'
import type { View } from '../../documents/view.ts'
import type { World } from '../../ports/world.ts'
import { ProblemError } from '../problemError.ts'
import { explainModel, type ModelAnswer } from './explainModel.ts'

/** What the policy says about one thing. */
export type Explanation =
  | {
      readonly about: 'action'
      readonly name: string
      readonly description: string
      readonly principals: readonly string[]
      readonly residents: boolean
      readonly input: Action['input']
      readonly rules: readonly { id: string; sentence: string }[]
    }
  | {
      readonly about: 'resident'
      readonly id: string
      readonly writes: readonly string[]
      readonly proposes: readonly string[]
      readonly never: readonly string[]
      readonly limits: PolicyData['limits']
      readonly actions: readonly string[]
    }
  | { readonly about: 'person'; readonly id: string; readonly role: string; readonly actions: readonly string[] }
  | ModelAnswer
  | { readonly about: 'path'; readonly path: string; readonly exists: boolean; readonly answers: readonly PathAnswer[] }

/**
 * What is allowed at a path, by an action, of a model or to a principal, as the rules and the policy of the world have
 * it.
 */
export async function explainPolicy(world: World, view: View, subject: string): Promise<Explanation> {
  const policy = policyOf(view)
  if (!policy) throw new ProblemError(explainUnreadable(view, policyPath)[0])
  const action = actions.find(({ name }) => name === subject)
  if (action) {
    const { name, description, principals, input } = action
    const judging = rules.filter(({ about }) => about === 'changes').map(({ id, sentence }) => ({ id, sentence }))
    return {
      about: 'action',
      name,
      description,
      principals,
      residents: principals.includes('resident'),
      input,
      rules: judging,
    }
  }
  if (view.find<ResidentData>('resident', subject)) {
    return {
      about: 'resident',
      id: subject,
      writes: policy.write_scopes.resident.map((glob) => glob.replaceAll('{id}', subject)),
      proposes: policy.write_scopes.by_proposal,
      never: policy.guarded,
      limits: policy.limits,
      actions: actionsOf('resident'),
    }
  }
  const person = view.find<PersonData>('person', subject)
  if (person) return { about: 'person', id: subject, role: person.data.role, actions: actionsOf('human') }
  // `model/` in front names a model that the policy may not know, as it stands in a task or a resident.
  const model = subject.startsWith('model/') && !view.has(subject) ? subject.slice('model/'.length) : subject
  if (model !== subject || policy.models?.allowed.some(({ name }) => name === model))
    return explainModel(world, view, policy, model)
  if (!view.has(subject) && !/[/.]/.test(subject)) {
    throw new ProblemError({
      rule: 'reference/missing',
      message: `there is no action, resident, person, model or file ${subject}`,
      expected: 'a path, an action, a model of the policy, or the id of a resident or a person',
      got: subject,
      example: 'vivarium policy explain proposal.apply',
    })
  }
  return {
    about: 'path',
    path: subject,
    exists: view.has(subject),
    answers: explainPath(subject, principalsOf(view), { view, policy, rules, read: world.read }),
  }
}

function actionsOf(kind: Principal['kind']): readonly string[] {
  return actions.filter(({ principals }) => principals.includes(kind)).map(({ name }) => name)
}

function principalsOf(view: View): readonly Principal[] {
  return [
    ...view.of('person').map(({ id }): Principal => ({ kind: 'human', id })),
    ...view.of('resident').map(({ id }): Principal => ({ kind: 'resident', id })),
    { kind: 'engine', id: 'engine' },
  ]
}
