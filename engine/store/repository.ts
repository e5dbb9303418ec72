import type { FsClient } from 'isomorphic-git'
import type { ProcessMark } from './refs/processMark.ts'
import type { GitConfig } from './refs/readConfig.ts'

/** The points of a commit between which a process can die; `after` is called at each. */
export type Step =
  | 'locked'
  | 'journal'
  | 'temps'
  | 'objects'
  | 'branches'
  | 'host locked'
  | 'host files'
  | 'host index'
  | 'host ref'
  | 'index'
  | 'ref'
  | 'first file'
  | 'files'
  | 'journal removed'

/** The branch of somebody else that a world lies beside, by the names that its settings say. */
export interface HostBranch {
  /** `main` */
  readonly branch: string
  /** `origin`: its copy counts, as last fetched. */
  readonly remote?: string | undefined
}

/** One checked repository and what every part of the store needs to work on it. */
export interface Repository {
  /** Absolute path of the working tree, forward slashes, no slash at the end. */
  readonly root: string
  /** The git folder of this working tree: HEAD, index and journal. In a linked worktree it is one below `common`. */
  readonly gitdir: string
  /** The git folder that all worktrees share: objects, refs and configuration. */
  readonly common: string
  /** `main` */
  readonly branch: string
  /** `refs/heads/main` */
  readonly ref: string
  /** isomorphic-git's file system: synchronous underneath, and only read from. */
  readonly fs: FsClient
  /** isomorphic-git's pack cache; replaced when the packs change, because it holds them whole. */
  cache: object
  /** What `objects/pack` looked like when `cache` was begun. */
  packs: number
  /** When the objects that are kept aside were last looked at, and until when it is done at every turn, in ms. */
  readonly kept: { packs: number; at: number; wary: number }
  readonly config: GitConfig
  /** Who we are, for locks and leases. */
  readonly self: ProcessMark
  /** The branch that holds the library, where it is somebody else's; left out, this one does. */
  readonly host?: HostBranch | undefined
  after(step: Step): void
}
