import type { Action } from '../../actions/action.ts'
import { actions } from '../../actions/index.ts'
import { applyProposal } from '../../actions/proposal/applyProposal.ts'
import { explainUnreadable, policyOf, policyPath } from '../../collections/settings.ts'
import type { Principal } from '../../documents/principal.ts'
import type { View } from '../../documents/view.ts'
import { explainPath } from '../../policy/explainPath.ts'
import { fillsSeat } from '../../policy/seat.ts'
import type { PersonData, PolicyData, ResidentData } from '../../../schemas/types.ts'
import type { Given } from '../facts.ts'
import { defineQuery, type Answer } from '../query.ts'
import { explainModel } from './explainModel.ts'
import { explanationResult, type Explanation } from './explanation.ts'

type Needed = 'now' | 'read' | 'rules' | 'priceCall' | 'openCalls'

/** Tells what is allowed, by which rule, and why. */
export const policyExplain = defineQuery({
  name: 'policy.explain',
  description:
    'Tell who may write a path, who may use an action, whether a model may be called, or what a principal may do, ' +
    'and by which rule.',
  command: { chapter: 'review' },
  positional: ['subject'],
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['subject'],
    properties: {
      subject: { type: 'string', description: 'A path, an action, a model, or the id of a resident or a person.' },
    },
  },
  examples: [{ subject: policyPath }, { subject: applyProposal.name }, { subject: 'fern' }],
  result: explanationResult,
  needs: ['now', 'read', 'rules', 'priceCall', 'openCalls'],
  read(facts, input): Answer<Explanation> {
    const policy = policyOf(facts.view)
    if (policy) return explain(facts, policy, input.subject.replace(/^\.\//, ''))
    return { kind: 'unanswered', problems: explainUnreadable(facts.view, policyPath).slice(0, 1) }
  },
})

/** What is allowed at a path, by an action, of a model or to a principal: whatever there is of that name. */
function explain(facts: Given<Needed>, policy: PolicyData, subject: string): Answer<Explanation> {
  const { view, rules, read } = facts
  const action = actions.find(({ name }) => name === subject)
  if (action) return { kind: 'answered', data: explainAction(action, rules) }
  if (view.find<ResidentData>('resident', subject)) return { kind: 'answered', data: explainResident(subject, policy) }
  const person = view.find<PersonData>('person', subject)
  if (person) {
    return { kind: 'answered', data: explainPerson(subject, person.data.role) }
  }
  // `model/` in front names a model that the policy may not know, as it stands in a task or a resident.
  const model = subject.startsWith('model/') && !view.has(subject) ? subject.slice('model/'.length) : subject
  if (model !== subject || policy.models?.allowed.some(({ name }) => name === model))
    return explainModel(facts, policy, model)
  if (!view.has(subject) && !/[/.]/.test(subject)) return { kind: 'unanswered', problems: [unknown(subject)] }
  const answers = explainPath(subject, principalsOf(view), { view, policy, rules, read })
  return { kind: 'answered', data: { about: 'path', path: subject, exists: view.has(subject), answers } }
}

function explainAction(
  { name, description, principals, seat, input }: Action,
  rules: Given<'rules'>['rules'],
): Explanation {
  return {
    about: 'action',
    name,
    description,
    principals,
    seat,
    residents: principals.includes('resident'),
    input,
    rules: rules.filter(({ about }) => about === 'changes').map(({ id, sentence }) => ({ id, sentence })),
  }
}

function explainResident(id: string, policy: PolicyData): Explanation {
  return {
    about: 'resident',
    id,
    writes: policy.write_scopes.resident.map((glob) => glob.replaceAll('{id}', id)),
    proposes: policy.write_scopes.by_proposal,
    never: policy.guarded,
    limits: policy.limits,
    actions: namesOf(actions.filter(({ principals }) => principals.includes('resident'))),
  }
}

function explainPerson(id: string, role: PersonData['role']): Explanation {
  return { about: 'person', id, role, actions: namesOf(actions.filter(({ seat }) => fillsSeat(role, seat))) }
}

function unknown(subject: string) {
  return {
    rule: 'reference/missing',
    message: `there is no action, resident, person, model or file ${subject}`,
    expected: 'a path, an action, a model of the policy, or the id of a resident or a person',
    got: subject,
    example: `vivarium policy explain ${applyProposal.name}`,
  }
}

function namesOf(some: readonly Action[]): readonly string[] {
  return some.map(({ name }) => name)
}

function principalsOf(view: View): readonly Principal[] {
  return [
    ...view.of('person').map(({ id }): Principal => ({ kind: 'human', id })),
    ...view.of('resident').map(({ id }): Principal => ({ kind: 'resident', id })),
    { kind: 'engine', id: 'engine' },
  ]
}
