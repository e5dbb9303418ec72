import type { FilePath } from '../document.ts'

/** Everything a library's links can point at. */
export interface LinkSpace {
  /** The library's root folder. */
  readonly root: FilePath
  /** Files below the root, in the view's order. */
  readonly files: readonly FilePath[]
  /** Folders below the root. */
  readonly folders: ReadonlySet<FilePath>
  /** True where a file is, also outside the root. */
  has(path: FilePath): boolean
  hasFolder(path: FilePath): boolean
  /** Files and folders by their last name. */
  readonly byName: ReadonlyMap<string, readonly FilePath[]>
  /** Files and folders by their whole path in lower case. */
  readonly byLowerPath: ReadonlyMap<string, readonly FilePath[]>
  /** Pages by the address a site generator gives them: no ending, no `index`, no `01-` in front of a name. */
  readonly byAddress: ReadonlyMap<string, FilePath>
  /** Folders from which a site serves `/absolute` paths besides the root. */
  readonly mounts: readonly FilePath[]
  /** Folders that hold the settings of a site or book; the library's own root may be among them. */
  readonly sites: readonly FilePath[]
  /** Folders that hold a book's `SUMMARY.md`; a relative link that leaves one leads to another site. */
  readonly books: readonly FilePath[]
  /** A path of the library's repository as a path of the world; undefined for what did not come along. */
  fromRepository(path: FilePath): FilePath | undefined
  /** What may be there and cannot be seen: git ignores it, or it lies in a submodule. */
  isHidden(path: FilePath): boolean
}
