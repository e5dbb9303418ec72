import type { BlobId, FilePath } from '../../documents/document.ts'
import type { Folder } from '../trees/folder.ts'
import type { Parsed } from '../reading/reader.ts'

/** What an earlier process read, as the cache file kept it. */
export interface Saved {
  readonly head: string
  readonly root: Folder
  readonly documents: number
  /** The document or problems of a file, if it was read with this very content. Ask in byte order of the paths. */
  take(path: FilePath, blob: BlobId): Parsed | undefined
}
