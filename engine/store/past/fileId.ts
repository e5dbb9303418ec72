import type { BlobId } from '../../documents/document.ts'
import type { TreeLine } from '../trees/decodeTree.ts'

/** What tells a file from another: its blob, with the mode where it is no plain file. A link is not what it names. */
export function fileId({ mode, oid }: TreeLine): BlobId {
  return mode.startsWith('100') ? oid : `${mode} ${oid}`
}
