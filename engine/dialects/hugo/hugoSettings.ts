import type { FilePath } from '../../documents/document.ts'

/** What of a Hugo site's settings matters for anchors and addresses; plain data. */
export interface HugoSettings {
  /** The folder of the settings. */
  readonly folder: FilePath
  /** Where the site is served, with slashes at both ends. */
  readonly base: string
  readonly content: readonly ContentMount[]
  /** Folders whose files are served as they are. */
  readonly files: readonly FileMount[]
  readonly language: string
  readonly languages: readonly string[]
  /** The default language has its own folder, too. */
  readonly languageInSubdir: boolean
  readonly uglyUrls: boolean
  readonly keepCase: boolean
  readonly removeAccents: boolean
  /** Pattern of the address by section: `/:year/:slug/`. */
  readonly permalinks: Readonly<Record<string, string>>
  readonly buildDrafts: boolean
  readonly buildFuture: boolean
  readonly buildExpired: boolean
  readonly idType: 'github' | 'github-ascii' | 'blackfriday'
  readonly autoIds: boolean
  readonly termIds: boolean
  readonly blockAttributes: boolean
  readonly titleAttributes: boolean
  /**
   * What a heading's id is made of: its text without marks (since Hugo 0.145), or the line as it is written with link
   * targets and tags (before). Nothing in the settings says which Hugo builds the site.
   */
  readonly headingText: 'plain' | 'written'
}

export interface ContentMount {
  readonly folder: FilePath
  /** Below the site's root: `docs` or nothing. */
  readonly at: string
  readonly language: string
}

export interface FileMount {
  readonly folder: FilePath
  readonly at: string
}
