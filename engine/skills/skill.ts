import type { LibrarySettings } from '../dialects/librarySettings.ts'
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

/** Something a skill found. With a `fix` it can be proposed; without one a person decides. */
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
  /** The text that it is about, as the page has it, so that it is known again when lines move; else the whole line. */
  readonly passage?: string
  /** The kind of proof that the repair rests on: `case`, `moved` … Only kinds that are right often enough repair. */
  readonly proof?: string
  /** What speaks against each option, a sentence each. */
  readonly against?: readonly string[]
  /** In how many places the same was found, where it is told once for all. */
  readonly count?: number
  /** Asked of the people of the library, once, where the same answer would explain many places. */
  readonly question?: Question
}

/** What would be a guess in a hundred places, and is one answer of the people who know the site. */
export interface Question {
  /** The first places where it was seen, as `guide/a.md:12`. */
  readonly examples: readonly string[]
  readonly answers: readonly QuestionAnswer[]
}

/** One way to answer: a setting of the library that explains the places, or the word that they are mistakes. */
export interface QuestionAnswer {
  /** A short word to answer with: `served-there`, `mistakes`. */
  readonly name: string
  /** What it says, in a sentence. */
  readonly means: string
  /** What is written into the library's settings; without one, the answer is a ruling. */
  readonly setting?: Partial<LibrarySettings>
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
