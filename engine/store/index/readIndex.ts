import fs from 'node:fs'
import type { Repository } from '../repository.ts'
import { StoreError } from '../storeError.ts'
import { entryAt } from './entryAt.ts'
import { entryLength } from './entryLength.ts'
import type { GitIndex } from './gitIndex.ts'
import { indexStamp } from './indexStamp.ts'

const remedy = 'Run `git update-index --index-version 2 --no-split-index`, or `git sparse-checkout disable`.'

/** Reads the index, or answers with `known` while the file is what it was. Refuses formats we cannot keep whole. */
export function readIndex(repository: Repository, known?: GitIndex): GitIndex {
  const file = `${repository.gitdir}/index`
  const before = indexStamp(file)
  if (known && known.stamp === before?.stamp) return known
  if (!before) return parse(Buffer.from('DIRC\0\0\0\x02\0\0\0\0', 'latin1'), undefined, 0)
  const bytes = fs.readFileSync(file)
  // Replaced while we looked: the next reader gets the new one whole.
  if (indexStamp(file)?.stamp !== before.stamp) return readIndex(repository, known)
  try {
    return parse(bytes, before.stamp, before.writtenAt)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new StoreError('store/index', 'the git index is damaged', 'Move .git/index away and run `git reset`.')
  }
}

function parse(bytes: Buffer, stamp: string | undefined, writtenAt: number): GitIndex {
  const version = bytes.readUInt32BE(4)
  if (bytes.toString('latin1', 0, 4) !== 'DIRC') throw new RangeError('not an index')
  if (version !== 2 && version !== 3) {
    throw new StoreError('store/index-version', `the git index has version ${version}; 2 and 3 are supported`, remedy)
  }
  const count = bytes.readUInt32BE(8)
  const index: GitIndex = {
    version,
    bytes,
    offsets: new Uint32Array(count + 1),
    count,
    stamp,
    writtenAt,
    racy: new Set(),
  }
  let at = 12
  for (let i = 0; i < count; i++) {
    index.offsets[i] = at
    if (bytes.readUInt32BE(at + 8) * 1000 + bytes.readUInt32BE(at + 12) / 1e6 >= writtenAt) {
      index.racy.add(entryAt(index, i).path)
    }
    at += entryLength(bytes, at)
  }
  index.offsets[count] = at
  if (stamp !== undefined) refuseExtensions(bytes, at)
  return index
}

/** Extensions in capitals are optional caches (`TREE`, `UNTR`), the others change what the entries mean. */
function refuseExtensions(bytes: Buffer, from: number): void {
  for (let at = from; at + 8 <= bytes.length - 20; at += 8 + bytes.readUInt32BE(at + 4)) {
    const name = bytes.toString('latin1', at, at + 4)
    if (/^[A-Z]/.test(name)) continue
    throw new StoreError('store/index-extension', `the git index has the extension "${name}"`, remedy)
  }
}
