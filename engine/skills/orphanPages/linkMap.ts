import type { FilePath } from '../../documents/document.ts'

/** What is reachable in a library: by links from other pages, or by a menu or list in another kind of file. */
export interface LinkMap {
  /** Pages and folders, each with the pages that link to it. */
  readonly linkedFrom: ReadonlyMap<FilePath, ReadonlySet<FilePath>>
  /** True where a link by full address, or a file that is no page, names this path. */
  isMentioned(path: FilePath): boolean
}
