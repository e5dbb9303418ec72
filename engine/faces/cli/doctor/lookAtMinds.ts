import type { ResidentData } from '../../../../schemas/types.ts'
import { countOf } from '../show/countOf.ts'
import type { Diagnosis, Look } from './diagnosis.ts'

/** Whether every active resident can think and has the skills it names. */
export const lookAtMinds: Look = async ({ world }) => {
  if (!world) return []
  const residents = (await world.store.snapshot()).of<ResidentData>('resident').filter(({ data }) => data.status === 'active')
  const minds = world.minds.map(({ name }) => name)
  const skills = world.skills.map(({ name }) => name)
  const problems = residents.flatMap(({ path, data }): Diagnosis[] => {
    const unknown = (data.skills ?? []).filter((skill) => !skills.includes(skill))
    return [
      ...(data.mind === undefined || minds.includes(data.mind) ? [] : [problem(path, `${data.name} has the mind ${data.mind}, which is not there`, minds)]),
      ...unknown.map((skill) => problem(path, `${data.name} has the skill ${skill}, which is not there`, skills)),
    ]
  })
  if (problems.length > 0) return problems
  return [{ what: 'Residents', state: 'ok', found: `${countOf(residents.length, 'active resident')}, ${countOf(minds.length, 'mind')}, ${countOf(skills.length, 'skill')}` }]
}

function problem(path: string, found: string, known: readonly string[]): Diagnosis {
  return { what: 'Residents', state: 'problem', found, hint: `Name one of ${known.join(', ')} in ${path}` }
}
