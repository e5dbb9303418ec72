import type { ActRequest } from '../../actions/action.ts'
import { actions } from '../../actions/index.ts'
import type { RecordData } from '../../../schemas/types.ts'
import type { Answer } from '../../ports/mind.ts'
import type { World } from '../../ports/world.ts'
import { askMind } from '../askMind.ts'
import { assembleBrief } from '../briefs/assembleBrief.ts'
import { escalate, isLastAttempt, note, type Cycle } from '../cycle.ts'
import { thinkContext } from '../thinkContext.ts'

/** How long a task rests after its mind could not be reached, in minutes, by how often that happened in a row. */
const backOff = [1, 5, 30]

/** How many acts of an answer its event names. */
const mostTold = 20

/** Gives the resident's mind its brief. A failure that may pass postpones the task and does not count against it. */
export async function think(cycle: Cycle, world: World): Promise<Cycle> {
  const mind = world.minds.find(({ name }) => name === cycle.mind.split('/', 1)[0])
  if (!mind) {
    const known = world.minds.map(({ name }) => name).join(', ')
    return escalate(cycle, `There is no mind ${cycle.mind}; this engine has ${known}.`)
  }
  const briefing = await assembleBrief(cycle, world, mind)
  if (briefing.kind === 'invalid') {
    const problems = briefing.problems.map(({ path, line, message }) => `${path}:${line ?? 1}: ${message}`)
    return escalate(cycle, `Nobody can be briefed: ${problems.join('; ')}`)
  }
  const { brief } = briefing
  const { context, used } = thinkContext(world, cycle, brief)
  const answer = ofTask(await askMind(mind, brief, context), brief.task.id)
  const thought = note({ ...cycle, brief, answer, used }, 'think', `${mind.name}: ${tell(answer)}`)
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
    const notBefore = new Date(Date.parse(cycle.at) + minutes * 60_000).toISOString()
    return { ...thought, outcome: { moves: ['taken', 'postponed'], acts: [], reason: answer.reason, notBefore } }
  }
  return {
    ...thought,
    findings: [answer.reason],
    outcome: {
      moves: ['taken', 'submitted', isLastAttempt(cycle) ? 'failed' : 'returned'],
      acts: [],
      reason: answer.reason,
    },
  }
}

/** What comes of a task says so, whether the mind thought of it or not. */
function ofTask(answer: Answer, task: string): Answer {
  if (answer.kind === 'failed') return answer
  const takesTask = (act: ActRequest) =>
    actions.some(({ name, input }) => name === act.action && 'task' in input.properties)
  return {
    ...answer,
    acts: answer.acts.map((act) => (takesTask(act) ? { ...act, input: { task, ...act.input } } : act)),
  }
}

/** What was answered, in a line. */
function tell(answer: Answer): string {
  if (answer.kind === 'failed') return answer.reason
  const names = answer.acts.slice(0, mostTold).map(({ action }) => action)
  const more = answer.acts.length - names.length
  return `${names.join(', ') || 'no acts'}${more > 0 ? ` and ${more} more` : ''}`
}

/** How often in a row the task was postponed before; read from the records, so that a restart does not forget it. */
function timesPostponed({ snapshot, task }: Cycle): number {
  const outcomes = snapshot
    .of<RecordData>('record')
    .filter(({ data }) => data.task === task.id)
    .map(({ data }) => data.outcome)
  return outcomes.length - 1 - outcomes.findLastIndex((outcome) => outcome !== 'postponed')
}
