import type { FilePath } from '../documents/document.ts'
import type { Prose } from './prose.ts'
import type { Signs } from './signs.ts'
import type { Site } from './site.ts'
import type { SiteFiles } from './siteFiles.ts'

/** How one kind of site reads markdown: which anchors and addresses it makes. */
export type Dialect<Settings = unknown> = KnownDialect<Settings> | RecognisedDialect

interface Described {
  /** A name that stands in settings: `hugo`. */
  readonly id: string
  /** The name that people use: `Hugo`. */
  readonly name: string
  /** Where the rules come from, for a reader who doubts one. */
  readonly sources: readonly string[]
  /** What only its pages hold: a library without settings is recognised by it. */
  readonly signs?: Signs
}

export interface KnownDialect<Settings = unknown> extends Described {
  /** `checked` against sites that the real tool built, or `documented` only. */
  readonly knowledge: 'checked' | 'documented'
  /** It shows the files of any repository, whatever site they are written for. */
  readonly shows?: 'repository'
  /** The sites of this kind among the files, each with its settings; settings are plain data. */
  recognise(files: SiteFiles): readonly Recognition<Settings>[]
  /** What the tool does with an empty settings file in this folder, and with what a person says besides. */
  defaults(folder: FilePath, said: SaidOfSite): Settings
  open(settings: Settings, files: SiteFiles): Site
  /** What of a page is prose; where it is missing, all of it is. The page's path tells `.mdx` from `.md`. */
  prose?(text: string, settings: Settings, page?: FilePath): Prose
  /** The files that a page takes in, each once, with those that they take in: their links count from that page. */
  parts?(page: FilePath, text: string, settings: Settings, files: SiteFiles): readonly FilePath[]
}

/** What a person says of a site without its settings file; a tool that knows no such thing leaves it out. */
export interface SaidOfSite {
  /** Where the site is served: `/kit/`. */
  readonly base?: string
  /** Folders, as paths of the repository, whose files are served from the root. */
  readonly static?: readonly FilePath[]
  /** The folder of the pages, where it is not the tool's usual one: the library itself. */
  readonly pages?: FilePath
}

/** Seen and named, but nothing is said that depends on its rules. */
export interface RecognisedDialect extends Described {
  readonly knowledge: 'recognised'
  recognise(files: SiteFiles): readonly Recognition[]
}

/** One site found among the files. */
export interface Recognition<Settings = unknown> {
  /** The folder that holds the site's settings; empty for the root. */
  readonly folder: FilePath
  /** `settings`: its own settings file is there. `likely`: its folders or its syntax are. */
  readonly sure: 'settings' | 'likely'
  /** What was seen, for a person: `hugo.toml`. */
  readonly because: string
  readonly settings: Settings
  /** Settings that matter and that nobody can read without running a program. */
  readonly unread: readonly string[]
}
