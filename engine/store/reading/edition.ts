import type { Catalogue } from '../../collections/catalogue.ts'
import type { Tree } from '../../collections/collection.ts'
import type { CommitId, Document, FilePath } from '../../documents/document.ts'
import type { Problem } from '../../documents/problem.ts'
import type { Folder } from '../trees/folder.ts'
import type { LayeredMap } from './layeredMap.ts'

/** One collection's files at one commit; immutable, and shared by the commits that do not touch it. */
export interface Shelf {
  /** In byte order of their paths. */
  readonly documents: readonly Document[]
  readonly ids: LayeredMap<Document>
  readonly invalid: ReadonlyMap<FilePath, readonly Problem[]>
  /** How many files, valid or not. */
  readonly size: number
}

/** The heads of a world's two trees, and what they show together; in a world of one branch they are one commit. */
export interface LaidTrees {
  /** Of the world's branch; forty zeros while it has no commit. */
  readonly head: CommitId
  /** Of the host branch. */
  readonly host: CommitId
  readonly trees: Readonly<Record<Tree, Folder | undefined>>
  /** The host's tree with the world's home laid over it. */
  readonly root: Folder | undefined
}

/** Two heads, read: their files and their documents. */
export interface Edition extends LaidTrees {
  /** The text of its own `.swarm/world.yaml`, by which its files are read. */
  readonly settings: string | undefined
  readonly catalogue: Catalogue
  /** By the names of their collections. */
  readonly shelves: ReadonlyMap<string, Shelf>
}
