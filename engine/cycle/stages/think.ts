import type { ActRequest } from '../../actions/action.ts'
import { actions } from '../../actions/index.ts'
import type { RecordData } from '../../../schemas/types.ts'
import type { Answer, Mind, ThinkContext } from '../../ports/mind.ts'
import type { World } from '../../ports/world.ts'
import type { Brief } from '../../ports/mind.ts'
import { assembleBrief } from '../briefs/assembleBrief.ts'
import type { Cycle } from '../cycle.ts'
import { hasMoved } from '../hasMoved.ts'
import { readAnswer } from '../readAnswer.ts'
import { thinkContext } from '../thinkContext.ts'
import { watchUses } from '../watchUses.ts'

/** How long a task rests after its mind could not be reached, in minutes, by how often that happened in a row. */
const backOff = [1, 5, 30]

/** Gives the resident's mind its brief. A failure that may pass postpones the task and does not count against it. */
export async function think(cycle: Cycle, world: World): Promise<Cycle> {
  const { task, control, at } = cycle
  const mind = world.minds.find(({ name }) => name === cycle.mind.split('/', 1)[0])
  if (!mind) {
    const reason = `There is no mind ${cycle.mind}; this engine has ${world.minds.map(({ name }) => name).join(', ')}.`
    return { ...cycle, outcome: { moves: ['taken', 'submitted', 'escalated'], acts: [], reason } }
  }
  const briefing = await assembleBrief(cycle, world, mind)
  if (briefing.kind === 'invalid') {
    const problems = briefing.problems.map(({ path, line, message }) => `${path}:${line ?? 1}: ${message}`)
    const reason = `Nobody can be briefed: ${problems.join('; ')}`
    return { ...cycle, outcome: { moves: ['taken', 'submitted', 'escalated'], acts: [], reason } }
  }
  const { brief } = briefing
  const { context, used } = watchUses(thinkContext(world, cycle, cycle.resident.id))
  const answer = await ask(mind, brief, context)
  const said = answer.kind === 'acts' ? answer.acts.map(({ action }) => action).join(', ') || 'no acts' : answer.reason
  const events = [...cycle.events, { stage: 'think', what: `${mind.name}: ${said}` }]
  const thought = { ...cycle, brief, answer, used, events }
  if (answer.kind === 'acts') return thought
  if (answer.refused && answer.refused.length > 0) {
    const words = answer.refused.map(
      ({ rule, message, expected, got }) =>
        `${rule}: ${message}${expected ? ` (expected ${expected}, got ${got ?? 'nothing'})` : ''}`,
    )
    return {
      ...thought,
      refusals: answer.refused,
      findings: words,
      outcome: { moves: ['taken', 'refused_by_policy'], acts: [], reason: words.join('; ') },
    }
  }
  if (answer.retryable) {
    const minutes = backOff[Math.min(timesPostponed(cycle), backOff.length - 1)] ?? 30
    const notBefore = new Date(Date.parse(at) + minutes * 60_000).toISOString()
    return { ...thought, outcome: { moves: ['taken', 'postponed'], acts: [], reason: answer.reason, notBefore } }
  }
  const last = (task.data.attempts ?? 0) + 1 >= (control.tasks?.attempts ?? 3)
  return {
    ...thought,
    findings: [answer.reason],
    outcome: { moves: ['taken', 'submitted', last ? 'failed' : 'returned'], acts: [], reason: answer.reason },
  }
}

/** What the mind answers. Minds do not throw; one that does, or answers what is no answer, has failed. */
async function ask(mind: Mind, brief: Brief, context: ThinkContext): Promise<Answer> {
  try {
    const answer = readAnswer(await mind.think(brief, context))
    const cost = { tokens: whole(answer.cost.tokens), milliseconds: whole(answer.cost.milliseconds) }
    return answer.kind === 'acts'
      ? { ...answer, cost, acts: answer.acts.map((act) => ofTask(act, brief.task.id)) }
      : { ...answer, cost }
  } catch (error) {
    if (context.signal.aborted || hasMoved(error)) throw error
    const reason = `${mind.name} broke down: ${error instanceof Error ? error.message : String(error)}`
    return { kind: 'failed', reason, retryable: false, cost: { tokens: 0, milliseconds: 0 } }
  }
}

/** What comes of a task says so, whether the mind thought of it or not. */
function ofTask(act: ActRequest, task: string): ActRequest {
  const takesTask = actions.some(({ name, input }) => name === act.action && 'task' in input.properties)
  return takesTask ? { ...act, input: { task, ...act.input } } : act
}

function whole(number: number): number {
  return Number.isFinite(number) ? Math.max(0, Math.round(number)) : 0
}

/** How often in a row the task was postponed before; read from the records, so that a restart does not forget it. */
function timesPostponed({ snapshot, task }: Cycle): number {
  const outcomes = snapshot
    .of<RecordData>('record')
    .filter(({ data }) => data.task === task.id)
    .map(({ data }) => data.outcome)
  return outcomes.length - 1 - outcomes.findLastIndex((outcome) => outcome !== 'postponed')
}
