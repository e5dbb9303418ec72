import type { FilePath } from '../../documents/document.ts'

/** What of a VitePress site's settings matters for anchors and addresses; plain data. */
export interface VitepressSettings {
  /** The folder that holds `.vitepress`. */
  readonly folder: FilePath
  readonly base: string
  readonly source: FilePath
  /** Addresses without `.html`. */
  readonly cleanUrls: boolean
  /** Patterns of pages that are left out. */
  readonly exclude: readonly string[]
  /** Addresses that the sidebar and the navigation name; undefined where there is no sidebar, or a program makes it. */
  readonly menu?: readonly string[]
  /** From a path of the sources to that of the site: `packages/:name/src/:page` to `:name/:page`. */
  readonly rewrites: Readonly<Record<string, string>>
}
