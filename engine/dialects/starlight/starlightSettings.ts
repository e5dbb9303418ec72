import type { FilePath } from '../../documents/document.ts'

/** What of a site of Astro with Starlight matters for anchors and addresses; plain data. */
export interface StarlightSettings {
  readonly folder: FilePath
  readonly base: string
  /** The folder of the documents. */
  readonly docs: FilePath
  readonly publicFolder: FilePath
  /** The folder of the default language; empty where its pages stand at the root. */
  readonly root: string
  /** Folders of the other languages: a page that nobody translated is served there as it is. */
  readonly languages: readonly string[]
  /** No sidebar is written, so that every page stands in it. */
  readonly listsAll: boolean
  readonly smartPunctuation: boolean
  readonly redirects: Readonly<Record<string, string>>
}
