import type { BuiltIds } from '../dialects/builtSite.ts'
import type { Dialect } from '../dialects/dialect.ts'
import type { Prose } from '../dialects/prose.ts'
import type { LibrarySettings } from '../dialects/librarySettings.ts'
import type { Site } from '../dialects/site.ts'
import type { BlobId, FilePath, Instant } from '../documents/document.ts'
import type { LocalDestination } from '../documents/markdown/destination.ts'
import type { LinkSpace } from '../documents/markdown/linkSpace.ts'
import type { Link } from '../documents/markdown/outline.ts'
import type { SiteResolution } from '../documents/markdown/resolution.ts'
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
  readonly resolution: SiteResolution
  /** The id that its fragment means there, decoded: what stands behind `#`, or what the site makes of it. */
  readonly fragment: string | undefined
  /** The built site has the page that it leads to, and there what its fragment means. */
  readonly works?: true
}

/** The site that a page belongs to. */
export interface PageSite {
  readonly dialect: Dialect
  readonly settings: unknown
  /** The file that its settings were read in, or the setting that says so. */
  readonly because: string
  /** Settings that matter and that nobody can read without running a program. */
  readonly unread: readonly string[]
  /** Its pages' syntax says that it is of this kind, and nothing else does: where and how it is served is unknown. */
  readonly likely?: true
  /** The library was taken out of its repository: the site has files that nobody sees. */
  readonly cut: boolean
  /** Pages of the same key are read alike. */
  readonly key: string
  /** What of a page is prose; undefined where all of it is. */
  prose?(text: string, page: FilePath): Prose
  /** How it reads its files, by paths of the world; undefined where the dialect is only recognised. */
  readonly site: Site | undefined
}

/** The names that fragments can mean on one page: the same object while they are the same. */
export interface AnchorNames {
  readonly ids: ReadonlySet<string>
  readonly list: readonly string[]
  /** Why the built page may hold more than these. */
  readonly open?: string
  /** The ids of the page as it was built, those of its theme included: no link to one is broken. */
  readonly built?: BuiltIds
}

/** All that a skill judges by: the facts of every page, and what no page can tell. */
export interface Library<Facts = unknown, MenuFacts = unknown> {
  readonly root: FilePath
  /** Findings are wanted for files below this folder, or for this one file. */
  readonly scope: FilePath
  readonly at: Instant
  /** What its people say of it, answers to questions among it. */
  readonly settings: LibrarySettings
  /** The library's files and folders, as its links see them: the same object while they are the same. */
  readonly space: LinkSpace
  /** Every page below the root, ordered by path. */
  readonly pages: readonly Page<Facts>[]
  /** The pages that findings are wanted for, ordered by path. */
  readonly asked: readonly Page<Facts>[]
  readonly menus: readonly Menu<MenuFacts>[]
  /** A page by its path, also one outside the root to which a link leads; undefined where there is none. */
  page(path: FilePath): Page<Facts> | undefined
  /** The site that a file belongs to; undefined where it is a page of a plain repository. */
  siteOf(path: FilePath): PageSite | undefined
  /** The names that a fragment can mean on a page, as its site makes them; `outline`, where it belongs to no site. */
  anchorsOf(path: FilePath, outline: readonly string[]): AnchorNames
  /** What a destination on a page leads to; undefined where it means no place of the world. */
  follow(from: FilePath, url: string, kind: Link['kind']): SiteResolution | undefined
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
