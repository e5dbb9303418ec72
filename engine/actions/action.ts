import type { InputSchema } from '../collections/inputSchema.ts'
import type { Principal } from '../documents/principal.ts'
import type { BranchCommit } from '../documents/branchCommit.ts'
import type { CommitId, FilePath, Instant } from '../documents/document.ts'
import type { Change } from '../documents/change.ts'
import type { ReadDocument } from '../documents/reading.ts'
import type { MakeId } from '../documents/makeIds.ts'
import type { Problem } from '../documents/problem.ts'
import type { View } from '../documents/view.ts'
import type { Seat } from '../policy/seat.ts'

/** An input of which nothing is known yet. */
export type AnyInput = Readonly<Record<string, unknown>>

/** One use of an action that somebody asks for. */
export interface ActRequest<Input = AnyInput> {
  readonly action: string
  readonly input: Input
}

/** One use of an action, by a principal. */
export interface Act<Input = AnyInput> extends ActRequest<Input> {
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
  /** What such a branch has that the host branch has not, newest first. */
  ahead(name: string): readonly BranchCommit[]
}

/** A branch made, moved or (changes: null) deleted together with the commit. */
export interface BranchChange {
  readonly branch: string
  readonly expected: CommitId | undefined
  readonly changes: readonly Change[] | null
  readonly message: string
  /** Its commit joins the host, too: the branch began at an earlier one. */
  readonly joins?: boolean
  /** The document that lists the commits of the branch; it gains this one. */
  readonly listedIn?: FilePath
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

/** Where the help lists a command. */
export type Chapter = 'begin' | 'work' | 'review' | 'read'

/** How people type an action: in which chapter of the help it stands, or why it is no command. */
export type CommandFacts =
  | {
      readonly chapter: Chapter
      /** Typed instead of the words of the name: `stop` for `control.stop`. */
      readonly words?: string
    }
  | { readonly none: string }

interface ForPeople {
  /** The least seat that a person needs for it. */
  readonly seat: Seat
  readonly command: CommandFacts
}

interface ForNoPerson {
  readonly seat: 'nobody'
  readonly command?: undefined
}

interface AlsoByEngine {
  /** The engine may use it too, when it acts for itself. */
  readonly byEngine?: true
}

/**
 * Who may use an action, and whom it is offered to: `people` only, a mind at its `work`, a mind that is asked for its
 * `critique`, or the `engine` alone. There is no default: what nobody was given is open to nobody.
 */
export type Access =
  | ({
      readonly for: 'people'
      /** It takes in what a person wrote by hand: then each file counts for itself, and not only the action. */
      readonly adopts?: true
    } & ForPeople &
      AlsoByEngine)
  | ({ readonly for: 'work'; readonly adopts?: undefined } & (ForPeople | ForNoPerson) & AlsoByEngine)
  | ({ readonly for: 'critique' | 'engine'; readonly adopts?: undefined; readonly byEngine?: undefined } & ForNoPerson)

/** What is known of an action besides who may use it. */
export interface ActionFacts<Input> {
  /** `task.add`: the words of the command, `task add`. */
  readonly name: string
  /** One sentence in the imperative, for help. */
  readonly description: string
  /** Its past tense, for journals and rooms: `Proposed`. */
  readonly told: string
  /** An input that fits, for help. */
  readonly example: Input
  /** The format of the world that it came with; in a world of an earlier one it is refused by name. */
  readonly since?: number
  /** Branches the decision wants to read. */
  branches?(view: View, input: Input): readonly string[]
  decide(view: View, input: Input, context: ActContext): Decision
}

interface Derived<Input> {
  readonly input: InputSchema
  /** Who may use it at all; which people is the seat's to say. */
  readonly principals: readonly Principal['kind'][]
  /** The properties that the command line takes by position, in order. */
  readonly positional: readonly string[]
  /** Problems of an input; empty: it fits the schema. */
  validate(input: unknown): readonly Problem[]
  /** A use of it, as minds ask for it: who asks is known to whoever asked them. */
  request(input: Input): ActRequest<Input>
  /** A use of it by a principal. */
  act(by: Principal, input: Input): Act<Input>
  /** Whether this is a use of it, with an input that fits. */
  isOf<Asked extends ActRequest>(asked: Asked): asked is Asked & ActRequest<Input>
}

/** One thing a principal may do. The faces (command line, panel, tools of a model) are generated from it. */
export type Action<Input = AnyInput> = Access & ActionFacts<Input> & Derived<Input>
