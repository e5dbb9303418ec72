import type { FilePath } from '../../documents/document.ts'

/** What of a Docusaurus site's settings matters for anchors and addresses; plain data. */
export interface DocusaurusSettings {
  readonly folder: FilePath
  readonly base: string
  readonly docs: readonly DocsPlugin[]
  readonly locale: string
  readonly locales: readonly string[]
  readonly staticFolders: readonly FilePath[]
  /** `md` pages are CommonMark where this is `detect`, and MDX otherwise. */
  readonly format: 'mdx' | 'detect' | 'md'
  readonly keepsCase: boolean
  /** Old addresses and new ones, without the base. */
  readonly redirects: Readonly<Record<string, string>>
}

/** One set of documents: the preset's own, or a further instance with its own id. */
export interface DocsPlugin {
  readonly id: string
  readonly folder: FilePath
  /** Where they are served below the base: `docs`, or nothing. */
  readonly route: string
  readonly exclude: readonly string[]
  readonly numberPrefixes: boolean
  /** The program that makes the sidebar; undefined where Docusaurus lists every document by itself. */
  readonly sidebar?: FilePath
  /** Newest first, as `versions.json` says; the first is served without its name. */
  readonly versions: readonly string[]
}
