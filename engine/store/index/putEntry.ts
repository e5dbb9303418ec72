import type { BigIntStats } from 'node:fs'
import type { FilePath } from '../../documents/document.ts'
import type { FileEntry } from '../trees/folder.ts'
import { findEntry } from './findEntry.ts'
import type { GitIndex } from './gitIndex.ts'
import { replaceEntries } from './replaceEntries.ts'

/** Sets one path's entry to a file just written; in place where the path has one, else inserted. */
export function putEntry(index: GitIndex, path: FilePath, file: FileEntry, stat: BigIntStats): void {
  const { number, found } = findEntry(index, path)
  const name = Buffer.from(path)
  if (found && !isExtended(index, number)) fill(index.bytes, index.offsets[number]!, file, stat)
  else {
    const entry = Buffer.alloc((62 + name.length + 8) & ~7)
    fill(entry, 0, file, stat)
    entry.writeUInt16BE(Math.min(name.length, 0xfff), 60)
    name.copy(entry, 62)
    replaceEntries(index, number, found ? 1 : 0, entry)
  }
  if (Number(stat.mtimeNs) / 1e6 >= index.writtenAt) index.racy.add(path)
}

function isExtended(index: GitIndex, number: number): boolean {
  return (index.bytes.readUInt16BE(index.offsets[number]! + 60) & 0x4000) !== 0
}

function fill(bytes: Buffer, at: number, file: FileEntry, stat: BigIntStats): void {
  const fields = [
    stat.ctimeNs / 1_000_000_000n,
    stat.ctimeNs % 1_000_000_000n,
    stat.mtimeNs / 1_000_000_000n,
    stat.mtimeNs % 1_000_000_000n,
    stat.dev,
    stat.ino,
    BigInt(parseInt(file.mode, 8)),
    stat.uid,
    stat.gid,
    stat.size,
  ]
  fields.forEach((value, place) => bytes.writeUInt32BE(Number(value & 0xffff_ffffn), at + place * 4))
  bytes.write(file.oid, at + 40, 'hex')
}
