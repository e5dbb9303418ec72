import type { World } from '../../ports/world.ts'
import { escalate, note, type Cycle } from '../cycle.ts'
import { fitSkill } from '../fitSkill.ts'

/**
 * Tool first: the skill the task names, or the one whose description fits it, is used before anything is written from
 * nothing.
 */
export function route(cycle: Cycle, world: World): Cycle {
  const { task, resident, snapshot } = cycle
  const catalogue = snapshot
    .of<{ name: string; description: string }>('skill')
    .filter(({ id }) => !resident.data.skills || resident.data.skills.includes(id))
  const named = task.data.skill
  const skill = named
    ? catalogue.find(({ id }) => id === named)?.id
    : fitSkill(`${task.data.title}\n${cycle.intent?.goal ?? ''}`, catalogue)
  const what = skill ? `skill ${skill}${named ? ' (named by the task)' : ''}` : 'no skill fits'
  const routed = note({ ...cycle, ...(skill ? { skill } : {}) }, 'route', what)
  if (skill) return routed
  const mind = world.minds.find(({ name }) => name === cycle.mind.split('/', 1)[0])
  if (mind?.needs !== 'skill') return routed
  const known = catalogue.map(({ id }) => id).join(', ')
  const problem = named ? `${resident.data.name} cannot use the skill ${named}` : 'No skill clearly fits this task'
  return escalate(
    routed,
    `${problem}; ${known ? `name one of ${known}` : 'library/skills says of none what it is for'}.`,
  )
}
