import type { Collection } from '../collections/collection.ts'
import type { CommitId, FilePath, Instant } from '../documents/document.ts'
import type { Outline } from '../documents/markdown/outline.ts'
import type { PageIndex } from '../documents/pages/pageIndex.ts'
import type { View } from '../documents/view.ts'
import type { GuardedHistory } from '../policy/guarded/breach.ts'
import type { Examine } from '../skills/look.ts'
import type { Skill } from '../skills/skill.ts'
import type { Ability, Mind } from './mind.ts'
import type { Progress } from './progress.ts'
import type { Store } from './store.ts'

/** Everything impure the engine may touch. Nothing else reaches outside. */
export interface World {
  /** Absolute path of the world's root. */
  readonly root: string
  /** A person's own working tree beside a host branch, in which this was asked; left out in a world of one branch. */
  readonly checkout?: string | undefined
  /** Files and folders of git in which a change may mean that a branch of the world has moved. */
  readonly heads: readonly string[]
  /** This engine among all that work on the repository: `host-pid`. */
  readonly engine: string
  readonly clock: { now(): Instant }
  /** A fresh seed for the ids of one commit. */
  readonly ids: { seed(): string }
  readonly store: Store
  readonly minds: readonly Mind[]
  readonly skills: readonly Skill[]
  /** The one way to ask skills what they find; reads history for those that need it. */
  readonly examine: Examine
  /** What minds may look at while they think; documented where they are listed. */
  readonly abilities: readonly Ability[]
  /** What is known of who changed the guarded files up to the branch's head, which is cheap, or to another commit. */
  guarded(at?: CommitId): Promise<GuardedHistory>
  /** Whether anything lies at this path on the disk at this moment, whatever it is. */
  hasFile(path: FilePath): boolean
  /** The collections by which a view is read: those of its own settings. */
  collectionsOf(view: View): readonly Collection[]
  /**
   * The keys of this machine for models, which may stand in no document and no record. They are read anew each time,
   * and kept nowhere.
   */
  secrets(view: View): Promise<readonly string[]>
  /** Parsed once per blob id, then remembered. */
  outlines(view: View): (path: FilePath) => Outline
  /**
   * The pages of the library by what they are about: path, title, headings, first paragraph. They are read when first
   * asked for, and then only what changed is. What is given stays as it is when another view is asked for.
   */
  pages(view: View, signal?: AbortSignal): Promise<PageIndex>
  /** Every document that is markdown, by all of its words; read as `pages` are. */
  texts(view: View, signal?: AbortSignal): Promise<PageIndex>
  /** Tells the person watching what happens; never part of the record. */
  report(progress: Progress): void
  readonly signal: AbortSignal
}
