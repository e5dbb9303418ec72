import type { Act } from '../../actions/action.ts'
import { actions } from '../../actions/index.ts'
import { reviewTask } from '../../actions/task/reviewTask.ts'
import type { Document } from '../../documents/document.ts'
import { rules } from '../../policy/rules/index.ts'
import type { ResidentData } from '../../../schemas/types.ts'
import type { ReadDocument } from '../../documents/reading.ts'
import type { Answer } from '../../ports/mind.ts'
import type { World } from '../../ports/world.ts'
import { askMind } from '../askMind.ts'
import { assembleCritique } from '../briefs/assembleCritique.ts'
import { consequences } from '../../acts/consequences/index.ts'
import { decideActs } from '../../acts/decideActs.ts'
import { thinkContext } from '../thinkContext.ts'
import { describeWork } from './describeWork.ts'
import type { Work } from './work.ts'

/** What came of asking a critic. */
export type Criticism =
  | {
      readonly kind: 'said'
      readonly act: Act
      readonly verdict: 'approve' | 'return' | 'ask'
      readonly findings: readonly string[]
      readonly milliseconds: number
    }
  /** It could not be asked, or its answer is none; then a human decides. */
  | { readonly kind: 'silent'; readonly reason: string; readonly milliseconds: number }

/**
 * Asks another resident about the work. Its answer is one `task.review` and nothing else; it can only lower the
 * verdict.
 */
export async function askCritic(work: Work, id: string, world: World): Promise<Criticism> {
  const { cycle } = work
  const silent = (reason: string, milliseconds = 0): Criticism => ({ kind: 'silent', reason, milliseconds })
  const critic = cycle.snapshot.find<ResidentData>('resident', id)
  if (!critic) return silent(`there is no resident ${id} to be the critic`)
  if (critic.id === cycle.resident.id) return silent(`${critic.data.name} is the critic and did the work itself`)
  if (critic.data.status !== 'active') return silent(`the critic ${critic.data.name} is ${critic.data.status}`)
  const name = critic.data.mind ?? cycle.control.mind
  const mind = world.minds.find((known) => known.name === name.split('/', 1)[0])
  if (!mind) return silent(`there is no mind ${name} for the critic ${critic.data.name}`)
  if (mind.needs === 'skill')
    return silent(`the critic ${critic.data.name} thinks with ${name}, which cannot judge the work of others`)

  const briefing = await assembleCritique({ ...cycle, mind: name }, critic, describeWork(work), world)
  if (briefing.kind === 'invalid')
    return silent(
      `the critic ${critic.data.name} cannot be briefed: ${briefing.problems.map(({ path, line, message }) => `${path}:${line ?? 1}: ${message}`).join('; ')}`,
    )
  const { brief } = briefing
  const answer = await askMind(mind, brief, thinkContext(world, cycle, brief).context)
  const { milliseconds } = answer.cost
  if (answer.kind === 'failed')
    return silent(`the critic ${critic.data.name} could not be heard: ${answer.reason}`, milliseconds)
  return (
    read(answer, work, critic, world.read) ??
    silent(
      `the critic ${critic.data.name} answered with something else than one ${reviewTask.name} that fits`,
      milliseconds,
    )
  )
}

/** The critic's one act, decided on what the work leaves; undefined where it is anything else. */
function read(
  { acts, cost }: Extract<Answer, { kind: 'acts' }>,
  { cycle, decided }: Work,
  critic: Document<ResidentData>,
  readDocument: ReadDocument,
): Criticism | undefined {
  const [only, ...more] = acts
  if (only?.action !== reviewTask.name || more.length > 0) return undefined
  const by = { kind: 'resident', id: critic.id } as const
  const act: Act = { by, action: only.action, input: { task: cycle.task.id, ...only.input } }
  if (!reviewTask.isOf(act) || act.input.task !== cycle.task.id) return undefined
  const outcome = decideActs(decided.draft, [act], {
    at: cycle.at,
    seed: `${cycle.seed}/critic`,
    actions,
    rules,
    consequences,
    read: readDocument,
    branch: () => undefined,
  })
  if (outcome.kind === 'refused') return undefined
  const { verdict, findings = [] } = act.input
  return { kind: 'said', act, verdict, findings, milliseconds: cost.milliseconds }
}
