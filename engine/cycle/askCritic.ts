import { createTwoFilesPatch } from 'diff'
import type { Act } from '../actions/action.ts'
import { actions } from '../actions/index.ts'
import { reviewTask } from '../actions/task/reviewTask.ts'
import type { Document } from '../documents/document.ts'
import type { Problem } from '../documents/problem.ts'
import { clip, leftOut } from '../documents/text/clip.ts'
import { rules } from '../policy/rules/index.ts'
import type { ResidentData } from '../../schemas/types.ts'
import type { Answer } from '../ports/mind.ts'
import type { World } from '../ports/world.ts'
import { askMind } from './askMind.ts'
import { assembleBrief } from './briefs/assembleBrief.ts'
import { consequences } from '../acts/consequences/index.ts'
import { decideActs } from '../acts/decideActs.ts'
import { thinkContext } from './thinkContext.ts'
import type { Piece } from './verifiers/piece.ts'
import type { Work } from './verifiers/work.ts'

/** Longest text of one act, and of the changes to one file, in characters. */
const perPiece = 4000
/** Longer files are not compared line by line for people: that takes time with the square of what differs. */
const comparable = 100_000

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

  const briefing = await assembleBrief({ ...cycle, mind: name }, world, {
    critique: { critic, work: describeWork(work) },
  })
  if (briefing.kind === 'invalid')
    return silent(`the critic ${critic.data.name} cannot be briefed: ${describeProblems(briefing.problems)}`)
  const { brief } = briefing
  const answer = await askMind(mind, brief, thinkContext(world, cycle, brief).context)
  const { milliseconds } = answer.cost
  if (answer.kind === 'failed')
    return silent(`the critic ${critic.data.name} could not be heard: ${answer.reason}`, milliseconds)
  return (
    read(answer, work, critic) ??
    silent(
      `the critic ${critic.data.name} answered with something else than one ${reviewTask.name} that fits`,
      milliseconds,
    )
  )
}

function describeProblems(problems: readonly Problem[]): string {
  return problems.map(({ path, line, message }) => `${path}:${line ?? 1}: ${message}`).join('; ')
}

/** The critic's one act, decided on what the work leaves; undefined where it is anything else. */
function read(
  { acts, cost }: Extract<Answer, { kind: 'acts' }>,
  { cycle, decided }: Work,
  critic: Document<ResidentData>,
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
    read: cycle.snapshot.read,
    branch: () => undefined,
  })
  if (outcome.kind === 'refused') return undefined
  const { verdict, findings = [] } = act.input
  return { kind: 'said', act, verdict, findings, milliseconds: cost.milliseconds }
}

/** The work as a critic reads it: what its author says, what it wants to write, and what would change, line by line. */
function describeWork({ answer, pieces }: Work): string {
  const acts = answer.acts.map(({ action, input }) =>
    [`${action}: ${String(input['title'] ?? '')}`, cut(String(input['text'] ?? ''))].filter(Boolean).join('\n\n'),
  )
  return [`The author says: ${answer.note}`, ...acts, ...pieces.map(describe)].join('\n\n')
}

function describe({ path, before, after, added, removed }: Piece): string {
  if (after === null) return `${path} is removed.`
  if (before === undefined) return `${path} is new:\n\n${cut(after)}`
  if (before.length + after.length > comparable)
    return `${path}: ${added.length} lines added, ${removed} removed.\n\n${cut(linesOf(added))}`
  return cut(createTwoFilesPatch(path, path, before, after, undefined, undefined, { context: 2 }))
}

function linesOf(added: Piece['added']): string {
  return added.map(({ text }) => `+${text}`).join('\n')
}

function cut(text: string): string {
  return clip(text, perPiece, leftOut)
}
