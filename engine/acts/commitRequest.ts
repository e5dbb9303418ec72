import type { Act } from '../actions/action.ts'
import type { CommitId, Instant } from '../documents/document.ts'
import type { Problem } from '../documents/problem.ts'
import type { Signature } from '../documents/transaction.ts'
import type { View } from '../documents/view.ts'
import type { Verdict } from '../policy/rule.ts'
import type { RecordData } from '../../schemas/types.ts'

/** What is to become one commit. */
export interface CommitRequest {
  readonly acts: readonly Act[]
  readonly kind: NonNullable<RecordData['kind']>
  readonly at: Instant
  readonly seed: string
  readonly author: Signature
  /** The commit's subject; left out, what the first act says of itself. */
  readonly subject?: string
  /** More for the record: task, resident, events, outcome, score, findings, cost. */
  readonly record?: Partial<RecordData>
  /** Asked right before the commit, on the snapshot it is decided on; a word why not, if not. */
  readonly mayCommit?: (view: View) => Promise<string | undefined>
}

/** What came of asking for a commit. */
export type CommitOutcome =
  | {
      readonly kind: 'committed'
      readonly commit: CommitId
      readonly made: readonly Readonly<Record<string, string>>[]
      readonly summaries: readonly string[]
      readonly paths: readonly string[]
      readonly verdict: Verdict
    }
  | { readonly kind: 'refused'; readonly act: Act; readonly problems: readonly Problem[]; readonly verdict?: Verdict }
  | { readonly kind: 'lost'; readonly what: string }
