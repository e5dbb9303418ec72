import type { World } from '../../world.ts'
import { assembleBrief } from '../assembleBrief.ts'
import type { Cycle } from '../cycle.ts'

/** How long a task rests after its mind could not be reached, in minutes, by attempt. */
const backOff = [1, 5, 30]

/** Gives the resident's mind its brief. A failure that may pass postpones the task and does not count against it. */
export async function think(cycle: Cycle, world: World): Promise<Cycle> {
  const { resident, task, control, at } = cycle
  const mind = world.minds.find(({ name }) => name === resident.data.mind)
  if (!mind) {
    const reason = `There is no mind ${resident.data.mind}; this engine has ${world.minds.map(({ name }) => name).join(', ')}.`
    return { ...cycle, outcome: { moves: ['taken', 'submitted', 'escalated'], acts: [], reason } }
  }
  const brief = assembleBrief(cycle)
  const answer = await mind.think(brief, world, world.signal)
  const events = [...cycle.events, { stage: 'think', what: `${mind.name}: ${answer.kind === 'acts' ? answer.acts.map(({ action }) => action).join(', ') || 'no acts' : answer.reason}` }]
  const thought = { ...cycle, brief, answer, events }
  if (answer.kind === 'acts') return thought
  if (answer.retryable) {
    const minutes = backOff[Math.min(task.data.attempts ?? 0, backOff.length - 1)] ?? 30
    const notBefore = new Date(Date.parse(at) + minutes * 60_000).toISOString()
    return { ...thought, outcome: { moves: ['taken', 'postponed'], acts: [], reason: answer.reason, notBefore } }
  }
  const last = (task.data.attempts ?? 0) + 1 >= (control.tasks?.attempts ?? 3)
  return { ...thought, findings: [answer.reason], outcome: { moves: ['taken', 'submitted', last ? 'failed' : 'returned'], acts: [], reason: answer.reason } }
}
