import { hash } from 'node:crypto'
import type { BlobId } from '../../documents/document.ts'

/** The blob id git gives these bytes. */
export function hashBlob(bytes: Uint8Array): BlobId {
  return hash('sha1', Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]), 'hex')
}
