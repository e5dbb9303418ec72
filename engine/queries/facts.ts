import type { Collection } from '../collections/collection.ts'
import type { BlobId, CommitId, FilePath, Instant } from '../documents/document.ts'
import type { ReadDocument } from '../documents/reading.ts'
import type { Problem } from '../documents/problem.ts'
import type { View } from '../documents/view.ts'
import type { priceCall } from '../economy/spend/priceCall.ts'
import type { SpentCall } from '../economy/spend/spentCall.ts'
import type { BranchState } from '../lifecycles/proposal/explainBranch.ts'
import type { Rule } from '../policy/rule.ts'
import type { CommitEntry, Lease, Stray } from '../ports/store.ts'
import type { KnownFinding } from '../skills/knownFinding.ts'

/** What a query can be told besides the view. It names what it needs, and whoever asks gathers that and no more. */
export interface Facts {
  /** The moment of asking. */
  readonly now: Instant
  /** Absolute path of the world's root on this machine. */
  readonly root: string
  readonly collections: readonly Collection[]
  /** Reads a text as the document it would be at a path. */
  readonly read: ReadDocument
  /** Every rule of the policy. A fact, because rules bring libraries that other queries need not wait for. */
  readonly rules: readonly Rule[]
  /** Knows published prices; a fact for the same reason. */
  readonly priceCall: typeof priceCall
  /** Why nothing may go on at this moment; undefined when work may. */
  readonly stopped: string | undefined
  /** What people changed by hand and has not been committed. */
  readonly strays: readonly Stray[]
  /** What is claimed at this moment, below the folders of names that were asked for. */
  readonly leases: readonly Lease[]
  /** Calls to models that no record holds yet; undefined where the note about them cannot be read. */
  readonly openCalls: readonly SpentCall[] | undefined
  readonly saved: SavedSettings
  /** Where the key of each allowed model was found, by the model's name. */
  readonly keys: ReadonlyMap<string, KeyPlace>
  /** The commits that lead to the branch's head, newest first. */
  readonly history: readonly PastCommit[]
  /** Texts of blobs, of any branch; undefined where the repository no longer has one. */
  readonly texts: ReadonlyMap<BlobId, string | undefined>
  /** Branches as they are, by name; those that are gone are not in it. */
  readonly branches: ReadonlyMap<string, BranchState>
  readonly checked: Checked
  readonly found: Found
}

export type FactName = keyof Facts

/** A commit of the world's branch. */
export interface PastCommit extends CommitEntry {
  /** The commit of the library that it was decided on, where this repository does not have that one. */
  readonly lost?: CommitId
}

/** What some facts have to be asked for by. */
export interface Questions {
  /** Folders of names: `task`. */
  readonly leases: readonly string[]
  /** How many commits. */
  readonly history: number
  readonly texts: readonly BlobId[]
  /** By name: `proposal/p-01abc`. */
  readonly branches: readonly string[]
  /**
   * The documents inside these paths (none: everywhere), beside a folder of built HTML; or what was committed since a
   * ref.
   */
  readonly checked: { readonly inside: readonly FilePath[]; readonly built?: FilePath } | { readonly since: string }
  /** The skills that look, by name (none: all). */
  readonly found: readonly string[]
}

/** What a query reads: the branch's head, and the facts that it needs. */
export type Given<Need extends FactName> = { readonly view: View } & Pick<Facts, Need>

/** The policy and the control as they lie in the folder, committed or not, and what is wrong with them. */
export interface SavedSettings {
  readonly view: View
  readonly problems: readonly Problem[]
}

/** What is known of a model's key. The key itself is no fact. */
export type KeyPlace =
  | { readonly kind: 'found'; readonly where: string }
  /** `needed`: the policy names a variable for it, so that a call without it would be in vain. */
  | { readonly kind: 'none'; readonly needed: boolean; readonly looked: string }
  | { readonly kind: 'refused'; readonly problem: Problem }

/**
 * What was found by looking at documents as they lie in the folder, or by asking the policy about what was committed.
 */
export type Checked =
  | {
      readonly kind: 'documents'
      readonly problems: readonly Problem[]
      readonly findings: readonly KnownFinding[]
      /** Commits of the library that records name and this repository does not have; no fault of anything. */
      readonly lost: readonly CommitId[]
    }
  | {
      readonly kind: 'commits'
      readonly commits: number
      readonly files: number
      readonly problems: readonly Problem[]
    }

/** What skills find in the library as it lies in the folder; and which skills there are. */
export interface Found {
  readonly skills: readonly string[]
  readonly findings: readonly KnownFinding[]
}
