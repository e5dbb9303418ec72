import fs from 'node:fs'
import type { BlobId } from '../../documents/document.ts'
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
  const texts: Texts = {
    wanted: new Map(),
    find(path, blob) {
      return kept.get(blob) ?? working(repository, path, blob) ?? readLooseObject(repository.gitdir, blob)?.body
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
function working(repository: Repository, path: string, blob: BlobId): Buffer | undefined {
  try {
    const bytes = fs.readFileSync(`${repository.root}/${path}`)
    return hashBlob(bytes) === blob ? bytes : undefined
  } catch {
    return undefined
  }
}
