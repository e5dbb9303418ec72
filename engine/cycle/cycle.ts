import type { Act } from '../actions/action.ts'
import type { CommitId, Document, Instant } from '../documents/document.ts'
import type { Problem } from '../documents/problem.ts'
import type { Snapshot } from '../documents/view.ts'
import type { TaskEvent } from '../lifecycles/task/taskLifecycle.ts'
import type { Answer, Brief, Intent } from '../ports/mind.ts'
import type { World } from '../ports/world.ts'
import type { ControlData, PolicyData, ResidentData, TaskData } from '../../schemas/types.ts'
import type { Look } from './verifiers/opinion.ts'

/** One task on its way through the engine. Each stage returns a new one. */
export interface Cycle {
  readonly at: Instant
  /** What the ids of this cycle's commit are derived from. */
  readonly seed: string
  readonly snapshot: Snapshot
  readonly task: Document<TaskData>
  readonly resident: Document<ResidentData>
  readonly control: ControlData
  readonly policy: PolicyData
  /** What thinks: as the task, else the resident, else the control says. */
  readonly mind: string
  /** What each stage found worth recording, in order. */
  readonly events: readonly CycleEvent[]
  readonly intent?: Intent
  readonly skill?: string
  readonly brief?: Brief
  readonly answer?: Answer
  /** What the verifiers found wrong; the next brief's findings. */
  readonly findings: readonly string[]
  /** What looking at the work came to. Without it nobody looked, and nothing is approved. */
  readonly review?: Review
  /** The abilities that the mind used while it thought. */
  readonly used?: readonly string[]
  /** What the policy had against it. */
  readonly refusals?: readonly (Problem & { readonly action?: string })[]
  /** Set by the stage that ends the cycle; later stages are skipped. */
  readonly outcome?: Outcome
}

/** What looking at a result came to: there as a whole once the critique is over, or not at all. */
export interface Review {
  /** The share of verifiers that were satisfied, 0 to 1. */
  readonly score: number
  /** How sure the verifiers were, 0 to 1: the least of what they say, and 1 where none says anything. */
  readonly confidence: number
  /** How much could be wrong with the work if it is wrong, 0 to 1. */
  readonly risk: number
  /** What that risk comes of, the greatest part first. */
  readonly because: readonly string[]
  /** What each verifier said, and the critic. */
  readonly looks: readonly Look[]
  /** Why nobody but a human can say whether the work is good. */
  readonly doubts: readonly string[]
  /** What the critic did, and how long it thought. */
  readonly criticism?: { readonly act?: Act; readonly milliseconds: number }
}

export interface CycleEvent {
  readonly stage: string
  readonly what: string
}

/** How a cycle ends for its task. */
export interface Outcome {
  /** Through the task's table of moves, from the status it had. */
  readonly moves: readonly TaskEvent[]
  /** What the resident wished for and the review let through. */
  readonly acts: readonly Act[]
  readonly reason?: string
  readonly notBefore?: Instant
  /** Nothing is said of it in journal and room. */
  readonly silent?: true
  /** The task is split by an act of its own instead of being settled. */
  readonly split?: true
}

/** The cycle with one more event. */
export function note(cycle: Cycle, stage: CycleEvent['stage'], what: string): Cycle {
  return { ...cycle, events: [...cycle.events, { stage, what }] }
}

/** The cycle at its end: a human decides, and is told why; nothing of the work is written. */
export function escalate(cycle: Cycle, reason: string): Cycle {
  return { ...cycle, outcome: { moves: ['taken', 'submitted', 'escalated'], acts: [], reason } }
}

/** Whether the task fails for good if this attempt is rejected. */
export function isLastAttempt({ task, control }: Pick<Cycle, 'task' | 'control'>): boolean {
  return attemptOf(task) >= control.tasks.attempts
}

/** Which attempt at the task this is, from 1. */
export function attemptOf({ data }: Cycle['task']): number {
  return (data.attempts ?? 0) + 1
}

/** One step of a cycle. `decide` is pure; `act` leaves the process, through the world only. */
export type Stage = { readonly name: string; readonly tells: string; readonly when: readonly TaskData['status'][] } & (
  | { readonly decide: (cycle: Cycle, world: World) => Cycle }
  | { readonly act: (cycle: Cycle, world: World) => Promise<Cycle> }
)

export type CycleReport =
  | { readonly kind: 'idle'; readonly waiting: readonly string[] }
  | { readonly kind: 'stopped'; readonly reason: string }
  | { readonly kind: 'paced'; readonly until: Instant }
  | { readonly kind: 'lost'; readonly what: string }
  | {
      readonly kind: 'committed'
      readonly commit: CommitId
      readonly task: string
      readonly title: string
      readonly resident: string
      readonly name: string
      readonly status: TaskData['status']
      readonly summaries: readonly string[]
      /** What the mind says of its work, or why it came to nothing. */
      readonly said: string
      readonly paths: readonly string[]
      readonly problems: readonly Problem[]
    }
