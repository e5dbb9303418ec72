import fs from 'node:fs'
import { inflateSync } from 'node:zlib'
import type { ObjectType } from './encodeObject.ts'

/** One object's content. */
export interface GitObject {
  readonly type: ObjectType | 'tag'
  readonly body: Buffer
}

/** Reads an object that is a file of its own; undefined when it is packed or missing. */
export function readLooseObject(common: string, oid: string): GitObject | undefined {
  let file: Buffer
  try {
    file = fs.readFileSync(`${common}/objects/${oid.slice(0, 2)}/${oid.slice(2)}`)
  } catch {
    return undefined
  }
  const whole = inflateSync(file)
  const end = whole.indexOf(0)
  return { type: whole.toString('latin1', 0, whole.indexOf(0x20)) as GitObject['type'], body: whole.subarray(end + 1) }
}
