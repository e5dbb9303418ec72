import type { Act } from '../actions/action.ts'
import { openProposal } from '../actions/proposal/openProposal.ts'
import { settleTask } from '../actions/task/settleTask.ts'
import type { ResidentData, TaskData } from '../../schemas/types.ts'
import { cleanText } from '../documents/cleanText.ts'
import type { Document, FilePath } from '../documents/document.ts'
import { addressOf } from '../documents/machineAddress.ts'
import type { Problem } from '../documents/problem.ts'
import { clip } from '../documents/text/clip.ts'
import { evolve } from '../lifecycles/evolve.ts'
import { taskMoves } from '../lifecycles/task/taskLifecycle.ts'
import type { Verdict } from '../policy/rule.ts'
import { hideSecrets } from '../policy/secrets/hideSecrets.ts'
import type { World } from '../ports/world.ts'
import { commitActs } from '../acts/commitActs.ts'
import type { CommitOutcome } from '../acts/commitRequest.ts'
import { engine } from '../acts/engine.ts'
import { attemptOf, escalate, isLastAttempt, type Cycle, type CycleReport, type Outcome } from './cycle.ts'
import type { Leases } from './holdLeases.ts'
import { recordCycle } from './recordCycle.ts'
import { seeStop } from './seeStop.ts'
import { callsOf } from './spend/callsOf.ts'
import { dropCalls } from './spend/dropCalls.ts'

/**
 * Makes what came of a cycle one commit: the work, what becomes of its task, and whatever follows from both.
 */
export async function settle(world: World, cycle: Cycle, leases: Leases): Promise<CycleReport> {
  const { outcome } = cycle
  if (!outcome) return settle(world, escalate(cycle, 'No stage came to a conclusion.'), leases)
  const first = await commit(world, cycle, outcome, leases)
  if (first.kind !== 'refused') return report(cycle, outcome, first)

  // What was refused for the secret in it is not written down with it.
  const problems = hideSecrets(first.problems, await world.secrets(cycle.snapshot))
  const words = problems.map(({ rule, message, path }) => `${rule}: ${message}${path ? ` (${path})` : ''}`)
  const refused: Outcome = {
    moves: refusalMoves(cycle, first.verdict),
    acts: [],
    reason: clip(words.join('; '), 1000),
  }
  const noted: Cycle = {
    ...cycle,
    findings: words,
    refusals: refusalsOf(first),
    events: [...cycle.events, { stage: 'settle', what: `refused: ${clip(words.join('; '), 2000)}` }],
  }
  const second = await commit(world, noted, refused, leases)
  if (second.kind !== 'refused') return report(noted, refused, second, problems)

  // What the mind said besides, or a name it made up, may itself be what no document may hold: then the task alone
  // says what became of it, and by which rules.
  const rules = [...new Set([...first.problems, ...second.problems].map(({ rule }) => rule))]
  const silent: Outcome = { ...refused, reason: `Refused: ${rules.join(', ')}.`, silent: true }
  const third = await commit(world, { ...noted, findings: rules }, silent, leases)
  if (third.kind === 'refused')
    throw new Error(`a refusal cannot be written down: ${third.problems.map(({ message }) => message).join('; ')}`)
  return report(noted, silent, third, problems)
}

function refusalsOf({
  act,
  problems,
  verdict,
}: Extract<CommitOutcome, { kind: 'refused' }>): NonNullable<Cycle['refusals']> {
  return verdict ? problems.map((problem) => ({ ...problem, action: act.action })) : []
}

/** A refusal by policy blocks the task, or asks a human; anything else wrong with the acts is a failed attempt. */
function refusalMoves(cycle: Cycle, verdict: Verdict | undefined): Outcome['moves'] {
  // What was split waits for its parts, and is not taken again: only a human is left to ask.
  if (cycle.task.data.status === 'waiting') return ['children_done', 'escalated']
  if (verdict?.kind === 'deny') return ['taken', 'refused_by_policy']
  // A list of parts that cannot be followed is mended in the task, not by trying again.
  if (verdict?.kind === 'ask' || cycle.outcome?.split) return ['taken', 'submitted', 'escalated']
  return ['taken', 'submitted', isLastAttempt(cycle) ? 'failed' : 'returned']
}

async function commit(world: World, said: Cycle, ended: Outcome, leases: Leases): Promise<CommitOutcome> {
  const keys = await world.secrets(said.snapshot)
  const { cycle, outcome } = inCleanWords(said, ended, keys)
  const { task, resident, at, seed } = cycle
  const calls = await callsOf(world, seed)
  const settled = await commitActs(world, {
    kind: 'cycle',
    at,
    seed,
    author: { name: resident.data.name, email: addressOf(resident.id) },
    subject: `${resident.data.name}: ${task.data.title}`,
    acts: actsOf(cycle, outcome),
    record: hideSecrets(recordCycle(cycle, outcome, statusAfter(task, outcome), calls), keys),
    async mayCommit(view) {
      const stopped = await seeStop(world)
      if (stopped) return stopped
      if (!(await leases.held())) return `the lease on ${task.id} lapsed`
      const moved = [task.path, ...proposedPaths(outcome)].find((path) => view.blob(path) !== cycle.snapshot.blob(path))
      return moved === undefined ? undefined : `${moved} changed while it was worked`
    },
  })
  if (settled.kind === 'committed') await dropCalls(world, calls)
  return settled
}

/**
 * What minds and problems said as documents may hold it, without the keys of this machine: whatever it was, the cycle
 * is settled.
 */
function inCleanWords(cycle: Cycle, outcome: Outcome, keys: readonly string[]): { cycle: Cycle; outcome: Outcome } {
  const clean = (text: string) => hideSecrets(cleanText(text), keys)
  const { answer } = cycle
  return {
    cycle: {
      ...cycle,
      events: cycle.events.map(({ stage, what }) => ({ stage, what: clean(what) })),
      findings: cycle.findings.map(clean),
      ...(answer
        ? {
            answer:
              answer.kind === 'acts'
                ? { ...answer, note: clean(answer.note) }
                : { ...answer, reason: clean(answer.reason) },
          }
        : {}),
    },
    outcome: outcome.reason === undefined ? outcome : { ...outcome, reason: clean(outcome.reason) },
  }
}

/** The work, and what the engine makes of its task; the rest follows from that. */
function actsOf(cycle: Cycle, outcome: Outcome): readonly Act[] {
  const { task, resident, answer } = cycle
  const status = statusAfter(task, outcome)
  if (outcome.split) return outcome.acts
  const worked = outcome.moves.includes('submitted') || status === 'failed'
  const note = answer?.kind === 'acts' ? answer.note : answer?.reason
  const settled = settleTask.act(engine, {
    id: task.id,
    events: outcome.moves,
    ...(cycle.findings.length > 0 && status !== 'approved' ? { findings: cycle.findings } : {}),
    ...(outcome.reason ? { reason: outcome.reason } : {}),
    // What went wrong in which way is counted apart: only work that was looked at is an attempt.
    ...(worked ? { attempts: attemptOf(task) } : {}),
    ...(outcome.moves.includes('postponed') ? { postponements: (task.data.postponements ?? 0) + 1 } : {}),
    ...(outcome.moves.includes('refused_by_policy') ? { refusals: (task.data.refusals ?? 0) + 1 } : {}),
    ...(outcome.notBefore ? { not_before: outcome.notBefore } : {}),
    resident: resident.id,
    ...(outcome.silent ? { silent: true } : note ? { note } : {}),
    ...(answer ? { tokens: answer.cost.tokens, score: cycle.review?.score ?? 0 } : {}),
  })
  return [...outcome.acts, settled]
}

/**
 * Files that were rewritten as they were in the cycle's snapshot; proposed on later ones they would undo what others
 * did.
 */
function proposedPaths({ acts }: Outcome): readonly FilePath[] {
  return acts.flatMap((act) => (openProposal.isOf(act) ? act.input.changes.map(({ path }) => path) : []))
}

function statusAfter(task: Document<TaskData>, { moves, split }: Outcome): TaskData['status'] {
  if (split) return 'waiting'
  const evolution = evolve(taskMoves, task.data.status, ...moves)
  return evolution.kind === 'moved' ? evolution.status : task.data.status
}

function report(
  cycle: Cycle,
  outcome: Outcome,
  settled: Exclude<CommitOutcome, { kind: 'refused' }>,
  problems: readonly Problem[] = [],
): CycleReport {
  if (settled.kind === 'lost') return { kind: 'lost', what: settled.what }
  const resident: Document<ResidentData> = cycle.resident
  return {
    kind: 'committed',
    commit: settled.commit,
    task: cycle.task.id,
    title: cycle.task.data.title,
    resident: resident.id,
    name: resident.data.name,
    status: statusAfter(cycle.task, outcome),
    summaries: settled.summaries,
    said: whatWasSaid(cycle, outcome) || (settled.summaries[0] ?? ''),
    paths: settled.paths,
    problems,
  }
}

function whatWasSaid({ answer }: Cycle, { reason }: Outcome): string {
  return [answer?.kind === 'acts' ? answer.note : '', reason ?? ''].filter(Boolean).join(' ')
}
