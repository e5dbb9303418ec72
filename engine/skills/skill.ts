import type { FilePath } from '../documents/document.ts'
import type { Library } from './library.ts'
import type { Reading } from './reading/reading.ts'

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

/**
 * A local ability: it reads each page by itself, then judges the library by what was read.
 * `library/skills/<name>/SKILL.md` says what it is for and when it fits.
 */
export interface Skill<Facts = unknown, Menu = unknown> extends Reading<Facts> {
  /** `history`: `lastChanged` answers only for skills that say they read it. */
  readonly reads?: 'history'
  /** What it reads in files that are no pages: lists, menus, settings of a site. */
  readonly menus?: MenuReading<Menu>
  /**
   * Pure: answers the same for the same library, whatever it was asked before. Ordered by path, then line; only for
   * `asked` pages. Never throws for what a document contains.
   */
  judge(library: Library<Facts, Menu>): readonly Finding[]
}

/** A reading of files that are no pages. */
export interface MenuReading<Menu> extends Reading<Menu> {
  wants(path: FilePath): boolean
}
