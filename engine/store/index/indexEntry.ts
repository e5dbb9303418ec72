import type { BlobId, FilePath } from '../../documents/document.ts'

/** One entry of the index; what is dear to read is read when it is asked for. */
export interface IndexEntry {
  /** Last change of the file's content, in milliseconds (with fractions). */
  readonly mtimeMs: number
  readonly ino: number
  readonly size: number
  /** 0, or 1–3 while a merge is unresolved. */
  readonly stage: number
  /** `git add --intent-to-add`: a promise, with no content yet. */
  readonly promised: boolean
  readonly path: FilePath
  readonly mode: string
  readonly oid: BlobId
}
