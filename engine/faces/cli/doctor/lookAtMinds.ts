import { findKeys } from '../../../asking/findKeys.ts'
import { policyOf } from '../../../collections/settings.ts'
import { priceCall } from '../../../economy/spend/priceCall.ts'
import { standingsOf } from '../../../queries/model/modelStanding.ts'
import type { ResidentData } from '../../../../schemas/types.ts'
import { countOf } from '../show/words.ts'
import type { Diagnosis, Look } from './diagnosis.ts'

/** Whether every active resident can think and has the skills it names, and whether every model has its key. */
export const lookAtMinds: Look = async ({ host, world }) => {
  if (!world) return []
  const view = await world.store.snapshot()
  const residents = view.of<ResidentData>('resident').filter(({ data }) => data.status === 'active')
  const models = policyOf(view)?.models
  const names = (models?.allowed ?? []).map(({ name }) => `model/${name}`)
  // Without a model in the policy, the mind that asks one can do nothing.
  const minds = [
    ...world.minds.map(({ name }) => name).filter((name) => name !== 'model' || names.length > 0),
    ...names,
  ]
  const skills = world.skills.map(({ name }) => name)
  const problems = residents.flatMap(({ path, data }): Diagnosis[] => {
    const unknown = (data.skills ?? []).filter((skill) => !skills.includes(skill))
    return [
      ...(data.mind === undefined || minds.includes(data.mind)
        ? []
        : [problem(path, `${data.name} has the mind ${data.mind}, which is not there`, minds)]),
      ...unknown.map((skill) => problem(path, `${data.name} has the skill ${skill}, which is not there`, skills)),
    ]
  })
  const found = [
    countOf(residents.length, 'active resident'),
    countOf(world.minds.length, 'mind'),
    countOf(skills.length, 'skill'),
  ].join(', ')
  const keys = await findKeys(world.root, view, host.env)
  const standings = standingsOf(view, { keys, priceCall, now: world.clock.now() })
  return [
    ...(problems.length > 0 ? problems : [{ what: 'Residents', state: 'ok', found } as const]),
    ...standings.map((standing): Diagnosis =>
      standing.problem === undefined
        ? { what: 'Model', state: 'ok', found: `${standing.name}: ${standing.model}, key: ${standing.key}` }
        : {
            what: 'Model',
            state: 'problem',
            found: `${standing.name} has no key that can be used`,
            hint: standing.problem,
          },
    ),
  ]
}

function problem(path: string, found: string, known: readonly string[]): Diagnosis {
  return { what: 'Residents', state: 'problem', found, hint: `Name one of ${known.join(', ')} in ${path}` }
}
