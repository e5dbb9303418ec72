import type { BigIntStats, Stats } from 'node:fs'
import type { BlobId, FilePath } from '../../documents/document.ts'
import { WorldError } from '../../documents/worldError.ts'
import type { FileEntry } from '../trees/folder.ts'

/**
 * Git's index as it lies in its file, with where each entry begins. Entries are patched in these bytes, which nobody
 * else knows:
 *
 *     DIRC version count | ctime mtime dev ino mode uid gid size id flags path \0… | … | extensions checksum
 *     12 bytes             40 bytes                              20 2     padded to 8
 */
export interface GitIndex {
  version: number
  /** Header and entries; may have room at its end. Extensions and checksum are left out. */
  bytes: Buffer
  /** Where each entry begins, and last where they end; may have room at its end. */
  offsets: Uint32Array
  count: number
  /** What the file looked like when these were its bytes; undefined: there was no file. */
  stamp: string | undefined
  /** When the file was written, in milliseconds. */
  writtenAt: number
  /**
   * Entries as young as the index itself: a file changed within the same tick of the clock looks unchanged.
   * Git never trusts these without reading the file, and neither do we.
   */
  racy: Set<FilePath>
}

/** What the index has for a path: a file's content, as it is or as it is staged. */
export interface IndexEntry {
  readonly oid: BlobId
  /** 0, or 1–3 while a merge is unresolved. */
  readonly stage: number
}

/** Whether a working file holds a blob, by its stat alone. */
export type IsFreshFile = (path: FilePath, stat: Stats, blob: BlobId) => boolean

const headerLength = 12
const checksumLength = 20
/** Where the fields of an entry lie, in bytes from its beginning. */
const mtimeAt = 8
const inoAt = 20
const modeAt = 24
const sizeAt = 36
const oidAt = 40
const flagsAt = 60
/** Only in entries whose flags say that they have more. */
const moreFlagsAt = 62
const pathAt = 62
const pathAfterMoreFlagsAt = 64

const hasMoreFlags = 0x4000
const stageFlags = 0x3000
const stageShift = 12
/** Lengths of this and more are not told: the path ends at its NUL. */
const pathLengthFlags = 0xfff
/** Among the further flags: `git add --intent-to-add`, a promise with no content yet. */
const isPromised = 0x2000

const remedy = 'Run `git update-index --index-version 2 --no-split-index`, or `git sparse-checkout disable`.'

/** An index without entries, as it is before there is a file. */
export function emptyIndex(): GitIndex {
  return parseIndex(Buffer.from('DIRC\0\0\0\x02\0\0\0\0', 'latin1'), undefined, 0)
}

/** The bytes of an index file; throws a RangeError where they are none, and a WorldError for formats not served. */
export function parseIndex(bytes: Buffer, stamp: string | undefined, writtenAt: number): GitIndex {
  const version = bytes.readUInt32BE(4)
  if (bytes.toString('latin1', 0, 4) !== 'DIRC') throw new RangeError('not an index')
  if (version !== 2 && version !== 3) {
    throw new WorldError('store/index-version', `the git index has version ${version}; 2 and 3 are supported`, remedy)
  }
  const count = bytes.readUInt32BE(8)
  const offsets = new Uint32Array(count + 1)
  const index: GitIndex = { version, bytes, offsets, count, stamp, writtenAt, racy: new Set() }
  let at = headerLength
  for (let number = 0; number < count; number++) {
    offsets[number] = at
    if (mtimeOf(bytes, at) >= writtenAt) {
      const { start, stop } = pathOf(bytes, at)
      index.racy.add(bytes.toString('utf8', start, stop))
    }
    at += padded(pathOf(bytes, at).stop - at)
  }
  offsets[count] = at
  if (stamp !== undefined) refuseExtensions(bytes, at)
  return index
}

/** The entry of a path; undefined where there is none, or only a promise to add one. */
export function entryOf(index: GitIndex, path: FilePath): IndexEntry | undefined {
  const { number, found } = search(index, path)
  if (!found) return undefined
  const { bytes } = index
  const at = index.offsets[number]!
  const flags = bytes.readUInt16BE(at + flagsAt)
  if ((flags & hasMoreFlags) !== 0 && (bytes.readUInt16BE(at + moreFlagsAt) & isPromised) !== 0) return undefined
  return { oid: oidOf(bytes, at), stage: (flags & stageFlags) >> stageShift }
}

/**
 * Answers from what the index saw when it took the blob ids: quickly when asked in order of the paths, for this runs
 * for every file of the world. False means: read the file.
 */
export function freshFiles(index: GitIndex): IsFreshFile {
  let next = 0
  return (path, stat, blob) => {
    if (!isAt(index, next, path)) {
      const { number, found } = search(index, path)
      if (!found) return false
      next = number
    }
    const at = index.offsets[next++]!
    return isFresh(index, at, stat) && oidOf(index.bytes, at) === blob
  }
}

/** Sets one path's entry to a file just written; in place where the path has one, else inserted. */
export function putEntry(index: GitIndex, path: FilePath, file: FileEntry, stat: BigIntStats): void {
  const { number, found } = search(index, path)
  const name = Buffer.from(path)
  const at = index.offsets[number]!
  if (found && (index.bytes.readUInt16BE(at + flagsAt) & hasMoreFlags) === 0) fill(index.bytes, at, file, stat)
  else {
    const entry = Buffer.alloc(padded(pathAt + name.length))
    fill(entry, 0, file, stat)
    entry.writeUInt16BE(Math.min(name.length, pathLengthFlags), flagsAt)
    name.copy(entry, pathAt)
    replace(index, number, found ? 1 : 0, entry)
  }
  if (Number(stat.mtimeNs) / 1e6 >= index.writtenAt) index.racy.add(path)
}

/** Removes one path's entry, if there is one. */
export function dropEntry(index: GitIndex, path: FilePath): void {
  const { number, found } = search(index, path)
  if (found) replace(index, number, 1, Buffer.alloc(0))
  index.racy.delete(path)
}

/**
 * The index file's content but for the checksum. Optional extensions are left to git to make again. Writing the index
 * makes its racy entries look settled: one whose file does not hold its blob must lose its size, which is git's sign
 * for "read the file before you believe this"; otherwise a person's edit would be invisible for ever.
 */
export function sealIndex(index: GitIndex, holds: (path: FilePath, blob: BlobId) => boolean): Buffer {
  const { bytes, offsets } = index
  for (const path of index.racy) {
    const { number, found } = search(index, path)
    if (!found) continue
    const at = offsets[number]!
    const isFile = bytes
      .readUInt32BE(at + modeAt)
      .toString(8)
      .startsWith('100')
    const trusted = bytes.readUInt32BE(at + sizeAt) > 0
    if (trusted && isFile && !holds(path, oidOf(bytes, at))) bytes.writeUInt32BE(0, at + sizeAt)
  }
  const body = bytes.subarray(0, offsets[index.count]!)
  body.writeUInt32BE(index.version, 4)
  body.writeUInt32BE(index.count, 8)
  return body
}

/** Trusts racy entries again that are older than the file that was just written. */
export function settleRacy(index: GitIndex): void {
  for (const path of index.racy) {
    const { number, found } = search(index, path)
    if (!found || mtimeOf(index.bytes, index.offsets[number]!) < index.writtenAt) index.racy.delete(path)
  }
}

/** The number of the first entry that is not before this path, and whether it is this path's. */
function search(index: GitIndex, path: FilePath): { readonly number: number; readonly found: boolean } {
  const wanted = Buffer.from(path)
  let low = 0
  let high = index.count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compare(index, middle, wanted) < 0) low = middle + 1
    else high = middle
  }
  return { number: low, found: low < index.count && compare(index, low, wanted) === 0 }
}

function compare({ bytes, offsets }: GitIndex, number: number, wanted: Buffer): number {
  const { start, stop } = pathOf(bytes, offsets[number]!)
  return bytes.compare(wanted, 0, wanted.length, start, stop)
}

/** Whether the entry with this number is this path's, for paths of plain letters. */
function isAt({ bytes, offsets, count }: GitIndex, number: number, path: FilePath): boolean {
  if (number >= count) return false
  const { start, stop } = pathOf(bytes, offsets[number]!)
  if (stop - start !== path.length) return false
  for (let at = 0; at < path.length; at++) if (bytes[start + at] !== path.charCodeAt(at)) return false
  return true
}

/** Where the bytes of an entry's path begin and end. */
function pathOf(bytes: Buffer, at: number): { readonly start: number; readonly stop: number } {
  const flags = bytes.readUInt16BE(at + flagsAt)
  const start = at + ((flags & hasMoreFlags) !== 0 ? pathAfterMoreFlagsAt : pathAt)
  const told = flags & pathLengthFlags
  return { start, stop: told < pathLengthFlags ? start + told : bytes.indexOf(0, start) }
}

/** The length of an entry whose path ends here: at least one NUL, padded to 8. */
function padded(end: number): number {
  return (end + 8) & ~7
}

function oidOf(bytes: Buffer, at: number): BlobId {
  return bytes.toString('hex', at + oidAt, at + flagsAt)
}

/** In milliseconds, with fractions. */
function mtimeOf(bytes: Buffer, at: number): number {
  return bytes.readUInt32BE(at + mtimeAt) * 1000 + bytes.readUInt32BE(at + mtimeAt + 4) / 1e6
}

/** Whether a file is, by its stat, what the index saw when it wrote the entry at this place. */
function isFresh({ bytes, writtenAt }: GitIndex, at: number, stat: Stats): boolean {
  const size = bytes.readUInt32BE(at + sizeAt)
  const ino = bytes.readUInt32BE(at + inoAt)
  const mtimeMs = mtimeOf(bytes, at)
  return (
    // Size 0 is also git's sign for an entry not to be believed.
    size > 0 &&
    size === stat.size >>> 0 &&
    (ino === 0 || ino === stat.ino % 2 ** 32) &&
    // The stat's milliseconds are rounded to a quarter of a microsecond; clocks tick in milliseconds.
    Math.abs(mtimeMs - stat.mtimeMs) < 0.001 &&
    mtimeMs < writtenAt &&
    // A merge that is not done, or a promise to add: not what it seems.
    (bytes.readUInt16BE(at + flagsAt) & (stageFlags | hasMoreFlags)) === 0
  )
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
  bytes.write(file.oid, at + oidAt, 'hex')
}

/** Replaces `removed` entries (0 or 1) at a place by the bytes of one other, or of none. */
function replace(index: GitIndex, number: number, removed: number, entry: Buffer): void {
  const { bytes, offsets, count } = index
  const start = offsets[number]!
  const rest = offsets[number + removed]!
  const end = offsets[count]!
  const growth = entry.length - (rest - start)
  const added = (entry.length > 0 ? 1 : 0) - removed
  if (end + growth > bytes.length) {
    // Room for the next insertions too: a fresh copy of a large index costs more than the commit.
    index.bytes = Buffer.allocUnsafe(end + growth + 4096 + (end >> 5))
    bytes.copy(index.bytes, 0, 0, end)
  }
  index.bytes.copyWithin(start + entry.length, rest, end)
  entry.copy(index.bytes, start)
  if (count + added >= offsets.length) {
    index.offsets = new Uint32Array(count + 64 + (count >> 5))
    index.offsets.set(offsets)
  }
  const places = index.offsets
  places.copyWithin(number + removed + added, number + removed, count + 1)
  for (let i = number + removed + added; i <= count + added; i++) places[i]! += growth
  if (entry.length > 0) places[number] = start
  index.count = count + added
}

/** Extensions in capitals are optional caches (`TREE`, `UNTR`), the others change what the entries mean. */
function refuseExtensions(bytes: Buffer, from: number): void {
  for (let at = from; at + 8 <= bytes.length - checksumLength; at += 8 + bytes.readUInt32BE(at + 4)) {
    const name = bytes.toString('latin1', at, at + 4)
    if (/^[A-Z]/.test(name)) continue
    throw new WorldError('store/index-extension', `the git index has the extension "${name}"`, remedy)
  }
}
