import type { Spent } from '../economy/spend/spent.ts'
import type { Principal } from '../documents/principal.ts'
import type { Change } from '../documents/change.ts'
import type { Document, Instant } from '../documents/document.ts'
import type { Problem } from '../documents/problem.ts'
import type { View } from '../documents/view.ts'
import type { Call } from '../economy/spend/call.ts'
import type { Seat } from './seat.ts'
import type { ControlData, PolicyData, TaskData } from '../../schemas/types.ts'

/** What the rules are asked about: a task, changes, or a call to a model. */
export type PolicyRequest = TaskRequest | ChangeRequest | CallRequest

/** A task that a resident is about to work on. */
export interface TaskRequest {
  readonly moment: 'before-work'
  readonly policy: PolicyData
  readonly by: Principal
  readonly view: View
  readonly task: Document<TaskData>
}

/** What rules may know of the action that changes come of. */
export interface ActionAsked {
  /** For messages only: a rule that judged by it would know the actions by heart. */
  readonly name: string
  /** The least seat that a person needs for it; `nobody`: it is not for people. */
  readonly seat: Seat | 'nobody'
  /** It takes in what a person wrote by hand, so that each file counts for itself. */
  readonly adopts?: true | undefined
}

/** Changes a principal wants to make: directly (`before-commit`) or by a proposal (`before-merge`). */
export interface ChangeRequest {
  readonly moment: 'before-commit' | 'before-merge'
  readonly policy: PolicyData
  readonly by: Principal
  readonly action: ActionAsked
  readonly before: View
  readonly after: View
  readonly changes: readonly Change[]
  /** Keys of this machine, which may stand in no document. */
  readonly secrets: readonly string[]
}

/** A call to a model that a mind wants to make. */
export interface CallRequest {
  readonly moment: 'before-call'
  readonly policy: PolicyData
  readonly control: ControlData
  readonly by: Principal
  readonly task: string
  readonly at: Instant
  readonly call: Call
  /** Millionths of a US dollar that the call can cost at most; undefined where no price is known. */
  readonly microdollars: number | undefined
  /** What was spent or reserved before, each within its own bounds. */
  readonly spent: Readonly<Record<'task' | 'resident' | 'day' | 'world', Spent>>
  /** When calls started within the last minute. */
  readonly recent: readonly Instant[]
}

interface RuleWords {
  readonly id: string
  /** One sentence, shown on the governance page. */
  readonly sentence: string
  readonly effect: 'deny' | 'ask'
}

type Objections = readonly Omit<Problem, 'rule'>[]

/** A rule about tasks, asked before they are worked. */
export interface TaskRule extends RuleWords {
  readonly about: 'task'
  check(request: TaskRequest): Objections
}

/** A rule about changes, asked before they are committed or merged. */
export interface ChangeRule extends RuleWords {
  readonly about: 'changes'
  check(request: ChangeRequest): Objections
}

/** A rule about calls to models, asked before they are made. */
export interface CallRule extends RuleWords {
  readonly about: 'call'
  check(request: CallRequest): Objections
}

/** One enforceable sentence of the constitution. Pure: same request, same answer. A rule that throws denies. */
export type Rule = TaskRule | ChangeRule | CallRule

/** What the rules say together. Deny beats ask; ask beats allow. */
export interface Verdict {
  readonly kind: 'allow' | 'ask' | 'deny'
  /** The rules that were asked, in order. */
  readonly asked: readonly string[]
  readonly problems: readonly Problem[]
}
