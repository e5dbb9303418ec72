import type { FilePath } from '../../documents/document.ts'

/** What of the settings of Sphinx with MyST matters for anchors and addresses; plain data. */
export interface SphinxSettings {
  /** The folder of `conf.py`. */
  readonly folder: FilePath
  readonly base: string
  /** Endings of documents: `.md`, `.rst`. */
  readonly endings: readonly string[]
  readonly exclude: readonly string[]
  /** Folders whose files are served as they are, below `_static`. */
  readonly staticFolders: readonly FilePath[]
  /** Folders and files that are served at the root. */
  readonly extra: readonly FilePath[]
  /** Every page is a folder: the builder `dirhtml`. */
  readonly folderUrls: boolean
  /** `myst_enable_extensions`. */
  readonly extensions: readonly string[]
  /** Headings up to this level have a slug that links may use; 0 for none. */
  readonly headingAnchors: number
  readonly substitutions: Readonly<Record<string, string>>
  readonly redirects: Readonly<Record<string, string>>
}
