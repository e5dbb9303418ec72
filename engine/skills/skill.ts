import type { FilePath, Instant } from '../documents/document.ts'
import type { Outline } from '../documents/markdown/outline.ts'
import type { View } from '../documents/view.ts'

/** Replaces `view.text(path).slice(start, end)` by `text`; UTF-16 offsets. */
export interface Edit {
  readonly path: FilePath
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The smallest change that repairs a finding: edits of existing files, or one new file. */
export type Fix =
  | { readonly kind: 'edit'; readonly edits: readonly Edit[] }
  | { readonly kind: 'create'; readonly path: FilePath; readonly text: string }

/** Something a skill found. With a `fix` it can be proposed; without one it becomes a suggestion. */
export interface Finding {
  /** Stable id: `links/missing-target`, `headings/skipped-level` … */
  readonly rule: string
  readonly path: FilePath
  /** 1-based. */
  readonly line: number
  readonly column?: number
  /** One sentence for the maintainer: what is wrong. */
  readonly message: string
  /** Why we say so: the text as it stands, what was looked for, what was found instead. */
  readonly evidence: string
  /** Present only when exactly one repair is right. */
  readonly fix?: Fix
  /** What a person might choose between, when there is no single right repair. */
  readonly options?: readonly string[]
}

/** What a skill may look at. It reads; it never writes. */
export interface SkillContext {
  readonly view: View
  /** The library's root folder, against which `/absolute` links resolve. */
  readonly root: FilePath
  /** Findings are wanted for files below this folder (or for this one file); evidence may come from all of `root`. */
  readonly scope: FilePath
  /** Parsed once per blob id, then remembered. */
  outline(path: FilePath): Outline
  /** When a commit last changed a file; undefined where history does not say. */
  lastChanged(path: FilePath): Instant | undefined
  readonly at: Instant
  readonly signal: AbortSignal
}

/** A local ability. `library/skills/<name>/SKILL.md` says what it is for and when it fits. */
export interface Skill {
  readonly name: string
  /** `history`: `lastChanged` answers only for skills that say they read it. */
  readonly reads?: 'history'
  /** Ordered by path, then line. Never throws for what a document contains. */
  examine(context: SkillContext): Promise<readonly Finding[]>
}
