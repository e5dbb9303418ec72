import fs from 'node:fs'
import { webcrypto } from 'node:crypto'
import { promisify } from 'node:util'
import { hashBlob } from '../objects/hashBlob.ts'
import { fileStamp } from '../reading/fileStamp.ts'
import type { Repository } from '../repository.ts'
import { WorldError } from '../../documents/worldError.ts'
import { emptyIndex, type GitIndex, parseIndex, sealIndex, settleRacy } from './gitIndex.ts'

/** The index file as it is on disk at a moment; `stamp` tells one version from the next. */
export interface IndexFile {
  readonly stamp: string
  /** In milliseconds since 1970. */
  readonly writtenAt: number
}

/** Looks at the index file without reading it; undefined when there is none. */
export function lookAtIndex({ gitdir }: Repository): IndexFile | undefined {
  const stat = fs.statSync(`${gitdir}/index`, { throwIfNoEntry: false })
  return stat && { stamp: fileStamp(stat), writtenAt: stat.mtimeMs }
}

/** Reads the index, or answers with `known` while the file is what it was. Refuses formats we cannot keep whole. */
export function readIndex(repository: Repository, known?: GitIndex): GitIndex {
  const before = lookAtIndex(repository)
  if (known && known.stamp === before?.stamp) return known
  if (!before) return emptyIndex()
  const bytes = fs.readFileSync(`${repository.gitdir}/index`)
  // Replaced while we looked: the next reader gets the new one whole.
  if (lookAtIndex(repository)?.stamp !== before.stamp) return readIndex(repository, known)
  try {
    return parseIndex(bytes, before.stamp, before.writtenAt)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new WorldError('store/index', 'the git index is damaged', 'Move .git/index away and run `git reset`.')
  }
}

/** Replaces the index file at once. The caller holds `index.lock`. */
export async function writeIndex(repository: Repository, index: GitIndex): Promise<void> {
  await storeIndex(repository, index)
  placeIndex(repository, index)
}

/**
 * Writes the index beside the real one. With 100,000 files it is 9 MB: the thread pool hashes and writes it at the
 * same time, and the caller can store objects meanwhile. Both begin before this first waits.
 */
export async function storeIndex({ root, gitdir }: Repository, index: GitIndex): Promise<void> {
  const body = sealIndex(index, (path, blob) => holds(`${root}/${path}`, blob))
  // What is in memory is no longer what is on disk, until the new file is in place.
  index.stamp = 'patched'
  const file = fs.openSync(`${gitdir}/vivarium/index`, 'w')
  try {
    const [sum] = await Promise.all([webcrypto.subtle.digest('SHA-1', body), writeAll(file, body)])
    await writeAll(file, Buffer.from(sum))
  } finally {
    fs.closeSync(file)
  }
}

/** Puts a stored index in the real one's place and remembers it as what is on disk. */
export function placeIndex(repository: Repository, index: GitIndex): void {
  const file = `${repository.gitdir}/index`
  const old = openOld(file, index.writtenAt)
  fs.renameSync(`${repository.gitdir}/vivarium/index`, file)
  // Giving back the pages of a large file takes as long as the rest of the commit: the thread pool does it.
  if (old !== undefined) fs.close(old)
  Object.assign(index, lookAtIndex(repository))
  settleRacy(index)
}

function openOld(file: string, exists: number): number | undefined {
  // Windows does not replace a file that is open.
  return exists > 0 && process.platform !== 'win32' ? fs.openSync(file, 'r') : undefined
}

function holds(file: string, oid: string): boolean {
  try {
    return hashBlob(fs.readFileSync(file)) === oid
  } catch {
    return false
  }
}

const write = promisify(fs.write)

async function writeAll(file: number, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length;) at += (await write(file, bytes, at, bytes.length - at, null)).bytesWritten
}
