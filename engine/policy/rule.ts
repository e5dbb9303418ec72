import type { Principal } from '../actions/action.ts'
import type { Change } from '../documents/change.ts'
import type { Document } from '../documents/document.ts'
import type { Problem } from '../documents/problem.ts'
import type { View } from '../documents/view.ts'
import type { PolicyData, TaskData } from '../../schemas/types.ts'

/** What the rules are asked about, at one of three moments. */
export type PolicyRequest =
  | { readonly moment: 'before-work'; readonly view: View; readonly policy: PolicyData; readonly task: Document<TaskData>; readonly by: Principal }
  | ChangeRequest

/** Changes a principal wants to make: directly (`before-commit`) or by a proposal (`before-merge`). */
export interface ChangeRequest {
  readonly moment: 'before-commit' | 'before-merge'
  readonly policy: PolicyData
  readonly by: Principal
  readonly action: string
  readonly before: View
  readonly after: View
  readonly changes: readonly Change[]
}

/** One enforceable sentence of the constitution. Pure: same request, same answer. A rule that throws denies. */
export interface Rule {
  readonly id: string
  /** One sentence, shown on the governance page. */
  readonly sentence: string
  readonly effect: 'deny' | 'ask'
  check(request: PolicyRequest): readonly Omit<Problem, 'rule'>[]
}

/** What the rules say together. Deny beats ask; ask beats allow. */
export interface Verdict {
  readonly kind: 'allow' | 'ask' | 'deny'
  /** The rules that were asked, in order. */
  readonly asked: readonly string[]
  readonly problems: readonly Problem[]
}
