import type { BlobId, CommitId, FilePath, Instant } from './documents/document.ts'
import type { Problem } from './documents/problem.ts'
import type { ReadDocument } from './documents/draft.ts'
import type { Snapshot, View } from './documents/view.ts'
import type { Signature, Transaction } from './documents/transaction.ts'
import type { Collection } from './collections/collection.ts'
import type { Brief } from './cycle/brief.ts'
import type { ActRequest, InputSchema } from './actions/action.ts'
import type { Skill } from './skills/skill.ts'
import type { Outline } from './documents/markdown/outline.ts'
import type { PageIndex } from './documents/pages/pageIndex.ts'

/** Everything impure the engine may touch. Nothing else reaches outside. */
export interface World {
  /** Absolute path of the world's root. */
  readonly root: string
  /** This engine among all that work on the repository: `host-pid`. */
  readonly engine: string
  readonly clock: { now(): Instant }
  /** A fresh seed for the ids of one commit. */
  readonly ids: { seed(): string }
  readonly collections: readonly Collection[]
  readonly store: Store
  readonly minds: readonly Mind[]
  readonly skills: readonly Skill[]
  /** What minds may look at while they think; documented where they are listed. */
  readonly abilities: readonly Ability[]
  /** Whether anything lies at this path on the disk at this moment, whatever it is. */
  hasFile(path: FilePath): boolean
  /** Reads a text as the document it would be at a path. */
  readonly read: ReadDocument
  /**
   * The keys of this machine for models, which may stand in no document and no record. They are read anew each time,
   * and kept nowhere.
   */
  secrets(view: View): Promise<readonly string[]>
  /** Parsed once per blob id, then remembered. */
  outlines(view: View): (path: FilePath) => Outline
  /**
   * The library's pages as they can be searched. Read when first asked for, then only what changed; to be asked before
   * the next view is.
   */
  pages(view: View, signal?: AbortSignal): Promise<PageIndex>
  /** Tells the person watching what happens; never part of the record. */
  report(progress: Progress): void
  readonly signal: AbortSignal
}

export type Progress =
  | { readonly kind: 'step'; readonly what: string; readonly done: number; readonly of: number }
  | { readonly kind: 'note'; readonly text: string }

/** What a file in the working tree holds that the branch does not: somebody's own edit. */
export interface Stray {
  readonly path: FilePath
  /** null: the file was deleted. */
  readonly text: string | null
  /** The blob at the branch's head; undefined: a new file. */
  readonly expected: BlobId | undefined
  /** Why the file cannot be read as text at all; then `text` is empty and means nothing. */
  readonly problem?: Problem
  /** Whether the path is staged: then the person is about to commit it, and it is left to them. */
  readonly staged: boolean
}

/** The world's repository: one branch, its documents, its leases. Contract: tests/contracts/store.ts. */
export interface Store {
  /** Every document at the branch's head. Cheap when nothing moved since the last call. */
  snapshot(): Promise<Snapshot>
  /** Every document of another commit, branch or tag. */
  snapshotAt(ref: string): Promise<Snapshot>
  /** Looks at every file again; answers with what people changed by hand in documents and has not been committed. */
  rescan(): Promise<readonly Stray[]>
  /** Looks again at these paths only. */
  look(paths: readonly FilePath[]): Promise<readonly Stray[]>
  /** Makes exactly one commit (and moves its branches), or says what moved first and makes none. */
  commit(transaction: Transaction): Promise<CommitResult>
  /** The blob id git gives this text. */
  blobId(text: string): BlobId
  /** Where a ref stands now. */
  resolve(ref: string): Promise<CommitId | undefined>
  /** A person's name for commits made in their name, from git's own configuration. */
  person(): Promise<Signature | undefined>
  claim(name: string, holder: string, until: Instant): Promise<Lease | undefined>
  /** A longer lease of the same generation; undefined when it lapsed and was taken. */
  renew(lease: Lease, until: Instant): Promise<Lease | undefined>
  release(lease: Lease): Promise<void>
  /** The text of a blob; undefined where the repository has no such text. */
  blobText(blob: BlobId): Promise<string | undefined>
  /** The leases below a folder of names (`stopped`) that somebody holds now. */
  leases(under: string): Promise<readonly Lease[]>
  /**
   * A note of the engines of this repository: kept in a ref beside the branch, shared by all of them, never history.
   */
  note(name: string): Promise<Note | undefined>
  /** Puts a text in the place of the one that was read; false when somebody else was quicker. */
  writeNote(name: string, text: string, from: Note | undefined): Promise<boolean>
  /** When each file below a folder was last changed by a commit. */
  lastChanged(under: FilePath): Promise<ReadonlyMap<FilePath, Instant>>
  /** The commits that lead to the branch's head, or to another ref; newest first. */
  log(limit: number, ref?: string): Promise<readonly CommitEntry[]>
  close(): Promise<void>
}

/** The text of a note, and the blob it is. */
export interface Note {
  readonly text: string
  readonly blob: BlobId
}

export interface CommitEntry {
  readonly commit: CommitId
  readonly parents: readonly CommitId[]
  readonly message: string
  readonly author: Signature
  readonly at: Instant
}

export type CommitResult =
  | { readonly kind: 'committed'; readonly commit: CommitId; readonly branches: ReadonlyMap<string, CommitId> }
  /**
   * `head`: the branch moved. `file`: a file is not what the decision was made on. `busy`: a person's git holds a lock.
   * `fenced`: the lease lapsed.
   */
  | { readonly kind: 'conflict'; readonly moved: 'head' | 'file' | 'branch' | 'busy'; readonly what: string }

/** A claim on a name (`task/t-01…`, `resident/fern`): `refs/vivarium/leases/<name>`. */
export interface Lease {
  readonly name: string
  readonly holder: string
  readonly until: Instant
  /** Grows by one each time the lease changes hands. */
  readonly generation: number
}

/** What thinks for a resident. Contract: tests/contracts/mind.ts; it never throws, a failure is a `failed` answer. */
export interface Mind {
  readonly name: string
  /** `skill`: this mind works with a skill and cannot write from nothing. */
  readonly needs?: 'skill'
  think(brief: Brief, context: ThinkContext): Promise<Answer>
}

/** What a mind is given besides its brief. It holds no credentials of the world and writes nothing itself. */
export interface ThinkContext {
  readonly world: World
  /** Aborted when the world is stopped or the engine ends; a mind ends within half a second of it. */
  readonly signal: AbortSignal
  /** Asked before every call that costs something, told after it. */
  readonly meter: Meter
  /** What the mind may look at while it thinks. */
  readonly abilities: readonly Ability[]
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

/** One call to a model, before it is made: the most it can take. */
export interface Call {
  /** The model as the policy names it. */
  readonly model: string
  readonly endpoint: string
  /** Most tokens that are read, and that are written. */
  readonly input: number
  readonly output: number
}

/** What a call took, as its provider says. */
export interface Usage {
  readonly input: number
  readonly output: number
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
  readonly world: World
  readonly signal: AbortSignal
}

export type AbilityAnswer =
  /** Text by others, not yet fenced. */
  { readonly kind: 'found'; readonly text: string } | { readonly kind: 'refused'; readonly problem: Problem }
