import type { BlobId, FilePath } from '../../documents/document.ts'
import type { Edition } from '../reading/edition.ts'

/** What an earlier process read, as the cache file kept it. */
export interface Saved {
  readonly edition: Edition
  /** Files that the edition should have and a cache line cannot hold. */
  readonly left: readonly FilePath[]
  /** Every document's path and content, without making the documents. */
  files(): Iterable<readonly [FilePath, BlobId]>
}
