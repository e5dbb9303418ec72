import type { FilePath, Instant } from '../documents/document.ts'
import type { View } from '../documents/view.ts'
import type { Finding, Skill } from './skill.ts'

/** Where skills are asked to look, and on whose behalf. */
export interface Look {
  readonly view: View
  /** The library's root folder, against which `/absolute` links resolve. */
  readonly root: FilePath
  /** Findings are wanted for files below this folder (or for this one file); evidence may come from all of `root`. */
  readonly scope: FilePath
  readonly at: Instant
  /** A folder of built HTML, instead of the one that the settings name. */
  readonly built?: FilePath
  /** Also what a ruling covers; left out, that is not told. */
  readonly ruled?: true
  readonly signal: AbortSignal
  /** Told while pages are read: how many of how many. */
  readonly told?: (done: number, of: number) => void
}

/**
 * Lets skills look at a view: one list of findings for each skill, in their order. Throws what the signal was aborted
 * with, and what a skill throws.
 */
export type Examine = (skills: readonly Skill[], look: Look) => Promise<readonly (readonly Finding[])[]>
