import type { InputSchema } from '../collections/inputSchema.ts'
import type { Principal } from '../documents/principal.ts'
import type { CommitId, Instant } from '../documents/document.ts'
import type { Change } from '../documents/change.ts'
import type { ReadDocument } from '../documents/draft.ts'
import type { MakeId } from '../documents/makeIds.ts'
import type { Problem } from '../documents/problem.ts'
import type { View } from '../documents/view.ts'

/** One use of an action that somebody asks for. */
export interface ActRequest {
  readonly action: string
  readonly input: Readonly<Record<string, unknown>>
}

/** One use of an action, by a principal. */
export interface Act extends ActRequest {
  readonly by: Principal
}

/** What a decision is given besides the view: all that would otherwise be impure. */
export interface ActContext {
  readonly by: Principal
  readonly at: Instant
  readonly makeId: MakeId
  readonly read: ReadDocument
  /** The view of a branch that `branches` asked for; undefined where there is none. */
  branch(name: string): View | undefined
}

/** A branch made, moved or (changes: null) deleted together with the commit. */
export interface BranchChange {
  readonly branch: string
  readonly expected: CommitId | undefined
  readonly changes: readonly Change[] | null
  readonly message: string
}

export type Decision =
  | {
      readonly kind: 'decided'
      /** What happened, in one line: the subject of a commit made of this act alone. */
      readonly summary: string
      readonly changes: readonly Change[]
      readonly branches?: readonly BranchChange[]
      readonly mergeParents?: readonly CommitId[]
      /** The ids this act gave, for whoever asked: `{ task: 't-01…' }`. */
      readonly made?: Readonly<Record<string, string>>
    }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }

/** One thing a principal may do. The faces (command line, panel, tools of a model) are generated from it. */
export interface Action<Input = Readonly<Record<string, unknown>>> {
  /** `task.add`: the words of the command, `task add`. */
  readonly name: string
  /** One sentence in the imperative, for help. */
  readonly description: string
  readonly principals: readonly Principal['kind'][]
  readonly input: InputSchema
  /** The properties that the command line takes by position, in order. */
  readonly positional: readonly string[]
  /** Branches the decision wants to read. */
  branches?(view: View, input: Input): readonly string[]
  /** Problems of an input; empty: it fits the schema. */
  validate(input: unknown): readonly Problem[]
  decide(view: View, input: Input, context: ActContext): Decision
}
