import fs from 'node:fs'
import { hostHome } from '../../collections/inHome.ts'
import type { BlobId, FilePath } from '../../documents/document.ts'
import { findCheckout } from '../host/checkout.ts'
import { hostRefs } from '../host/hostRefs.ts'
import { readBlobs } from '../objects/readBlobs.ts'
import { hashBlob } from '../objects/hashBlob.ts'
import { readLooseObject } from '../objects/readLooseObject.ts'
import { readObject } from '../objects/readObject.ts'
import type { Repository } from '../repository.ts'
import type { Texts } from './texts.ts'

const room = 64 * 1024 * 1024
/** So many texts that no checkout shows are little. */
const few = 100

/** The texts of one repository. Keeps what it had to take out of packs, up to 64 MiB. */
export function findTexts(repository: Repository): Texts {
  const kept = new Map<BlobId, Buffer>()
  let size = 0
  const keep = (blob: BlobId, bytes: Buffer) => {
    kept.set(blob, bytes)
    size += bytes.length
    for (const [oldest, old] of kept) {
      if (size <= room || oldest === blob) break
      kept.delete(oldest)
      size -= old.length
    }
  }
  const { host, common, root } = repository
  const shown = host && findCheckout(common, hostRefs(repository, host).local)?.root
  /** Where a file of that path lies, if it is checked out at all. */
  const placeOf = (path: FilePath) => (!host || path.startsWith(hostHome) ? root : shown)
  // What no checkout shows is read one by one while it is little, then all at once, and stays in memory.
  const gathered = new Map<BlobId, Buffer>()
  let alone = 0
  const gather = (blob: BlobId) => {
    const missing = new Set([blob])
    for (const [path, other] of texts.expected()) {
      if (!gathered.has(other) && !working(placeOf(path), path, other)) missing.add(other)
    }
    for (const [id, bytes] of readBlobs(repository, missing)) gathered.set(id, bytes)
    alone = 0
  }
  const stored = (blob: BlobId): Buffer | undefined => {
    const known = gathered.get(blob)
    if (known) return known
    const loose = host && ++alone > few ? undefined : readLooseObject(common, blob)?.body
    if (loose || !host) return loose
    gather(blob)
    return gathered.get(blob)
  }
  const texts: Texts = {
    wanted: new Map(),
    expected: () => [],
    find(path, blob) {
      return kept.get(blob) ?? working(placeOf(path), path, blob) ?? stored(blob)
    },
    async load(path, blob) {
      const found = texts.find(path, blob)
      if (found) return found
      const object = await readObject(repository, blob)
      if (object) keep(blob, object.body)
      return object?.body
    },
  }
  return texts
}

/** The working file, if it holds this very blob: a file in the middle of an edit is not taken for the committed one. */
function working(folder: string | undefined, path: FilePath, blob: BlobId): Buffer | undefined {
  if (folder === undefined) return undefined
  try {
    const bytes = fs.readFileSync(`${folder}/${path}`)
    return hashBlob(bytes) === blob ? bytes : undefined
  } catch {
    return undefined
  }
}
