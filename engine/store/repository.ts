import type { FsClient } from 'isomorphic-git'
import type { GitConfig } from './refs/readConfig.ts'

/** The points of a commit between which a process can die; `after` is called at each. */
export type Step =
  'locked' | 'journal' | 'temps' | 'objects' | 'branches' | 'index' | 'ref' | 'first file' | 'files' | 'journal removed'

/** One checked repository and what every part of the store needs to work on it. */
export interface Repository {
  /** Absolute path of the working tree, forward slashes, no slash at the end. */
  readonly root: string
  readonly gitdir: string
  /** `main` */
  readonly branch: string
  /** `refs/heads/main` */
  readonly ref: string
  /** isomorphic-git's file system: synchronous underneath, and its writes are temp-and-rename. */
  readonly fs: FsClient
  /** isomorphic-git's pack cache; replaced when the packs change, because it holds them whole. */
  cache: object
  /** What `objects/pack` looked like when `cache` was begun. */
  packs: number
  readonly config: GitConfig
  after(step: Step): void
}
