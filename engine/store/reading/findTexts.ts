import fs from 'node:fs'
import type { BlobId, FilePath } from '../../documents/document.ts'
import { findCheckout } from '../host/checkout.ts'
import { hostRefs } from '../host/hostRefs.ts'
import { readPacked } from '../objects/readPacked.ts'
import { hashBlob } from '../objects/hashBlob.ts'
import { readLooseObject } from '../objects/readLooseObject.ts'
import { readObject } from '../objects/readObject.ts'
import type { Repository } from '../repository.ts'
import type { Texts } from './texts.ts'

const room = 64 * 1024 * 1024

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
  const shown = host && findCheckout(common, hostRefs(repository, host).local)
  const folders = shown ? [root, shown.root] : [root]
  // What no checkout shows is in packs, and stays in memory once it was read: it is read all at once.
  const unpacked = new Map<BlobId, Buffer>()
  const unpack = (blob: BlobId): Buffer | undefined => {
    if (!host) return undefined
    const known = unpacked.get(blob)
    if (known) return known
    const missing = new Set([blob])
    for (const [path, other] of texts.expected()) {
      if (!unpacked.has(other) && !working(folders, path, other)) missing.add(other)
    }
    for (const [id, bytes] of readPacked(repository, missing)) unpacked.set(id, bytes)
    return unpacked.get(blob)
  }
  const texts: Texts = {
    wanted: new Map(),
    expected: () => [],
    find(path, blob) {
      return (
        kept.get(blob) ?? working(folders, path, blob) ?? readLooseObject(repository.common, blob)?.body ?? unpack(blob)
      )
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
function working(folders: readonly string[], path: FilePath, blob: BlobId): Buffer | undefined {
  for (const folder of folders) {
    try {
      const bytes = fs.readFileSync(`${folder}/${path}`)
      if (hashBlob(bytes) === blob) return bytes
    } catch {
      // Not there: the next place.
    }
  }
  return undefined
}
