import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'

export type ObjectType = 'blob' | 'tree' | 'commit'

/** A git object ready to be stored. */
export interface EncodedObject {
  readonly oid: string
  /** The loose object file's content. */
  readonly deflated: Uint8Array
}

/** Hashes and deflates one object; synchronous, because objects of documents are small. */
export function encodeObject(type: ObjectType, body: Uint8Array): EncodedObject {
  const whole = Buffer.concat([Buffer.from(`${type} ${body.length}\0`), body])
  // Level 1: half the time of the default for a few percent more bytes, and gc packs them anew anyway.
  return { oid: createHash('sha1').update(whole).digest('hex'), deflated: deflateSync(whole, { level: 1 }) }
}
