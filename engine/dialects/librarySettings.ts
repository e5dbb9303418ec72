import type { FilePath } from '../documents/document.ts'

/** What people say of the library, or what was read when it came: `library` in `world.yaml`. */
export interface LibrarySettings {
  /** The library's folder in the world. */
  readonly root: FilePath
  /** The folder that it was in the repository that it was taken from; all paths of `sites` are paths of that one. */
  readonly from?: FilePath
  /** The dialect of the whole library, by its id; what is not said is as that tool does it by itself. */
  readonly dialect?: string
  /** Where the site is served: `/kit/`. */
  readonly base?: string
  /** Folders whose files are served from the site's root, in the library or beside it. */
  readonly static?: readonly FilePath[]
  /** A folder of built HTML: what works there is never called broken. */
  readonly built?: FilePath
  /** What was read around the library: each site with its settings, the first that covers a page counts. */
  readonly sites?: readonly SiteSettings[]
  /** Words that a person answered a question with: `lower-case-addresses: served`. */
  readonly answers?: Readonly<Record<string, string>>
}

/** One site as its settings were read. */
export interface SiteSettings {
  readonly dialect: string
  /** The file that it was read in: `website/docusaurus.config.js`. */
  readonly because?: string
  readonly settings?: Readonly<Record<string, unknown>>
  /** Settings that matter and that nobody can read without running a program. */
  readonly unread?: readonly string[]
}
