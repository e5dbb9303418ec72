import type { BlobId, FilePath, Instant } from '../documents/document.ts'
import type { LocalDestination } from '../documents/markdown/destination.ts'
import type { LinkSpace } from '../documents/markdown/linkSpace.ts'
import type { Link } from '../documents/markdown/outline.ts'
import type { Resolution } from '../documents/markdown/resolution.ts'
import type { KeyIndex, KeyedFile } from './reader/keyIndex.ts'
import type { PageRole } from './reading/roleOf.ts'
import type { Reading } from './reading/reading.ts'

/**
 * One page of a library, with what a skill read in it. The same object from look to look while its text is the same,
 * so that it can stand for its facts where something is recalled.
 */
export interface Page<Facts = unknown> {
  readonly path: FilePath
  readonly role: PageRole
  /** Lies in a folder that keeps what is over: an archive, minutes, a year. */
  readonly filed: boolean
  /** Says of itself that a tool wrote it: an edit would be lost at the next run. */
  readonly generated: boolean
  readonly facts: Facts
}

/** A file that is no page, with what a skill read in it. */
export interface Menu<Facts = unknown> {
  readonly path: FilePath
  readonly facts: Facts
}

/** A link that means a place of the world, and what is there. */
export interface LocalLink {
  readonly link: Link
  readonly destination: LocalDestination
  readonly resolution: Resolution
}

/** All that a skill judges by: the facts of every page, and what no page can tell. */
export interface Library<Facts = unknown, MenuFacts = unknown> {
  readonly root: FilePath
  /** Findings are wanted for files below this folder, or for this one file. */
  readonly scope: FilePath
  readonly at: Instant
  /** The library's files and folders, as its links see them: the same object while they are the same. */
  readonly space: LinkSpace
  /** Every page below the root, ordered by path. */
  readonly pages: readonly Page<Facts>[]
  /** The pages that findings are wanted for, ordered by path. */
  readonly asked: readonly Page<Facts>[]
  readonly menus: readonly Menu<MenuFacts>[]
  /** A page by its path, also one outside the root to which a link leads; undefined where there is none. */
  page(path: FilePath): Page<Facts> | undefined
  /** The blob id of any file. */
  blob(path: FilePath): BlobId | undefined
  /** When a commit last changed a file; undefined where history does not say, and for skills that do not read it. */
  lastChanged(path: FilePath): Instant | undefined
  /** A further reading of one page, made when it is asked for and kept as facts are. */
  closer<T>(page: Page, reading: Reading<T>): T
  /** Which of a page's links mean places of the world, in order, and what is there. Resolved once for all skills. */
  localLinks(page: Page<{ readonly links: readonly Link[] }>): readonly LocalLink[]
  /**
   * What `make` made of these inputs in an earlier look, or makes of them now. Inputs are compared by identity (texts
   * and numbers by value): `make` may use nothing else, so that the answer never depends on what was asked before.
   */
  recall<T>(what: string, inputs: readonly unknown[], make: () => T): T
  /**
   * Which files have which keys. While a file has the same array of keys as in the last look, it is not indexed again.
   */
  index(what: string, files: readonly KeyedFile[]): KeyIndex
}
