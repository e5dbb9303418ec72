import type { Action, ActRequest } from '../actions/action.ts'
import type { InputSchema } from '../collections/inputSchema.ts'
import type { BlobId, Document, FilePath, Instant } from '../documents/document.ts'
import type { Outline } from '../documents/markdown/outline.ts'
import type { PageIndex } from '../documents/pages/pageIndex.ts'
import type { Problem } from '../documents/problem.ts'
import type { View } from '../documents/view.ts'
import type { Call, Usage } from '../economy/spend/call.ts'
import type { Examine } from '../skills/look.ts'
import type { Objections } from '../skills/sortRefused.ts'
import type { Skill } from '../skills/skill.ts'
import type { ResidentData, TaskData } from '../../schemas/types.ts'
import type { Progress } from './progress.ts'
import type { Store } from './store.ts'

/** What a task wants, read from its document. */
export interface Intent {
  readonly goal: string
  readonly constraints: readonly string[]
  readonly nonGoals: readonly string[]
}

/** All that a mind is given. It is assembled from documents and holds no credentials. */
export interface Brief {
  readonly at: Instant
  /** What it is asked for: to do the task, or to look at what another resident did. */
  readonly purpose: 'work' | 'critique'
  readonly task: Document<TaskData>
  readonly resident: Document<ResidentData>
  readonly intent: Intent
  /** Which mind, as the task, the resident or the control says: `gardener`, `model/local`. */
  readonly mind: string
  /** The skill that the work was routed to. */
  readonly skill?: string
  /** Root of the shared library. */
  readonly root: FilePath
  /** Where the work is wanted; the root itself when the task names no scope. */
  readonly scope: FilePath
  /** What the last review found; a mind must answer it. */
  readonly findings: readonly string[]
  readonly view: View
  /** Most files that one proposal may touch. */
  readonly filesPerProposal: number
  /** What it may answer with. */
  readonly actions: readonly Action[]
  /** Stands in every fence of this brief; text by others cannot know it. */
  readonly marker: string
  /** The brief as text, under a fixed size, with everything written by others fenced. */
  readonly text: string
  /** The blob id of that text. */
  readonly hash: BlobId
}

/** What thinks for a resident. Contract: tests/contracts/mind.ts; it never throws, a failure is a `failed` answer. */
export interface Mind {
  readonly name: string
  /** `skill`: this mind works with a skill and cannot write from nothing. */
  readonly needs?: 'skill'
  think(brief: Brief, context: ThinkContext): Promise<Answer>
}

/**
 * What minds, abilities and verifiers may ask of the world. All of it reads; nothing in it can be taken for a way to a
 * commit, to a key, or to the folder on this machine. What one of them needs of those is given to it when it is opened.
 */
export interface MindWorld {
  readonly clock: { now(): Instant }
  readonly skills: readonly Skill[]
  /** The one way to ask skills what they find. */
  readonly examine: Examine
  /** Parsed once per blob id, then remembered. */
  outlines(view: View): (path: FilePath) => Outline
  /** Every document that is markdown, by all of its words. */
  texts(view: View, signal?: AbortSignal): Promise<PageIndex>
  /** What the repository holds, now and before. */
  readonly history: Pick<Store, 'snapshot' | 'snapshotAt' | 'log' | 'blobText'>
  /** Tells the person watching what happens; never part of the record. */
  report(progress: Progress): void
}

/** What a mind is given besides its brief. It holds no credentials of the world and writes nothing itself. */
export interface ThinkContext {
  readonly world: MindWorld
  /** Aborted when the world is stopped or the engine ends; a mind ends within half a second of it. */
  readonly signal: AbortSignal
  /** Asked before every call that costs something, told after it. */
  readonly meter: Meter
  /** What would stand against a proposal of these changes; asking makes none. */
  readonly objections: Objections
  /** What the mind may look at while it thinks, for this brief and no other. */
  readonly abilities: readonly OpenAbility[]
}

export type Answer =
  | {
      readonly kind: 'acts'
      readonly acts: readonly ActRequest[]
      /** The mind's own words about its work; a note, never evidence. */
      readonly note: string
      readonly cost: Cost
    }
  | {
      readonly kind: 'failed'
      readonly reason: string
      /** Whether the mind could not be reached, which counts against nobody; otherwise it is a failed attempt. */
      readonly retryable: boolean
      /** What the policy has against going on; then the task is blocked, which is no attempt. */
      readonly refused?: readonly Problem[]
      readonly cost: Cost
    }

/** What thinking took. What calls to models cost is known to the meter. */
export interface Cost {
  readonly tokens: number
  readonly milliseconds: number
}

/**
 * Keeps what minds spend inside the budgets. What is reserved and not settled, because the process died, counts in
 * full.
 */
export interface Meter {
  /** Reserves the most that one call can take, on disk, before it is made. */
  reserve(call: Call): Promise<Reservation>
}

export type Reservation =
  | {
      readonly kind: 'reserved'
      /** Puts what was used in the place of the most; `unknown` (the answer was cut off) leaves it as it is. */
      settle(usage: Usage | 'unknown'): Promise<void>
    }
  /** `later`: a rate or a budget of the day stands against it, and will not tomorrow. */
  | { readonly kind: 'refused'; readonly problems: readonly Problem[]; readonly later: boolean }

/**
 * What a mind may do while it thinks: look, run a configured check; never change anything. Contract:
 * tests/contracts/ability.ts; it never throws.
 */
export interface Ability {
  /** `read_page`: lower case and underscores, so that every model takes it for the name of a tool. */
  readonly name: string
  /** One sentence in the imperative. */
  readonly description: string
  readonly input: InputSchema
  use(input: unknown, context: AbilityContext): Promise<AbilityAnswer>
}

export interface AbilityContext {
  readonly brief: Brief
  readonly world: MindWorld
  readonly signal: AbortSignal
}

/** An ability in the hands of a mind: whose brief it looks for is not for the mind to say. */
export interface OpenAbility extends Pick<Ability, 'name' | 'description' | 'input'> {
  use(input: unknown): Promise<AbilityAnswer>
}

export type AbilityAnswer =
  /** Text by others, not yet fenced. */
  { readonly kind: 'found'; readonly text: string } | { readonly kind: 'refused'; readonly problem: Problem }
