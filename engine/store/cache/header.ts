import type { FilePath } from '../../documents/document.ts'
import type { Problem } from '../../documents/problem.ts'

/**
 * First line of the cache file, as JSON. Behind it come the bytes of the trees, and then, shelf by shelf, one line
 * for each document, in byte order of the paths:
 *
 *     <blob> TAB <path> TAB <id> TAB {data}
 */
export interface CacheHeader {
  readonly format: 4
  /** Of the schemas and the reader; another digest makes everything worthless. */
  readonly digest: string
  readonly head: string
  /** Of the host branch; in a world of one branch the same. */
  readonly host: string
  /** The settings by which everything was read; left out where there were none. */
  readonly settings?: string
  /** Path, tree id and length, folders before the folder that holds them. */
  readonly folders: readonly (readonly [string, string, number])[]
  readonly shelves: readonly SavedShelf[]
  /** Of everything behind this line. */
  readonly crc: number
}

/** One collection in the cache file. */
export interface SavedShelf {
  readonly collection: string
  readonly documents: number
  /** Of its lines, in bytes. */
  readonly length: number
  readonly invalid: readonly (readonly [FilePath, readonly Problem[]])[]
  /** Documents that a line cannot hold. */
  readonly left: readonly FilePath[]
}
