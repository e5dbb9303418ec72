import fs from 'node:fs'
import { crc32 } from 'node:zlib'
import type { Catalogue, CatalogueFor } from '../../collections/catalogue.ts'
import type { FilePath } from '../../documents/document.ts'
import type { Shelf } from '../reading/edition.ts'
import type { Repository } from '../repository.ts'
import { type Folder, makeFolder } from '../trees/folder.ts'
import { cacheFile } from './cacheFile.ts'
import type { CacheHeader } from './header.ts'
import { readLines } from './readLines.ts'
import { reviveShelf } from './reviveShelf.ts'
import type { Saved } from './saved.ts'

const newline = 0x0a

/** What an earlier process saved; undefined when there is nothing, or nothing to be trusted. */
export function readCache(repository: Repository, digest: string, catalogueFor: CatalogueFor): Saved | undefined {
  try {
    const bytes = fs.readFileSync(cacheFile(repository))
    const end = bytes.indexOf(newline)
    const header = JSON.parse(bytes.toString('utf8', 0, end)) as CacheHeader
    const body = bytes.subarray(end + 1)
    if (header.format !== 4 || header.digest !== digest || crc32(body) !== header.crc) return undefined
    return rebuild(header, body, catalogueFor(header.settings))
  } catch {
    return undefined
  }
}

function rebuild(header: CacheHeader, body: Buffer, catalogue: Catalogue): Saved {
  const { root, length } = rebuildTree(header, body)
  const shelves = new Map<string, Shelf>()
  const sections: string[] = []
  let at = length
  for (const saved of header.shelves) {
    // One string for each shelf, of which all its documents are slices.
    const lines = body.toString('latin1', at, at + saved.length)
    at += saved.length
    sections.push(lines)
    shelves.set(saved.collection, reviveShelf(saved, lines))
  }
  return {
    edition: {
      head: header.head,
      host: header.host,
      root,
      // Of a world beside a host branch they are read from git, which shares with the root what they have of it.
      trees: { world: root, host: root },
      settings: header.settings,
      catalogue,
      shelves,
    },
    left: header.shelves.flatMap(({ left }) => left),
    *files() {
      for (const lines of sections) for (const { path, blob } of readLines(lines)) yield [path, blob]
    },
  }
}

function rebuildTree(header: CacheHeader, body: Buffer): { root: Folder; length: number } {
  const children = new Map<FilePath, Map<string, Folder>>()
  let at = 0
  for (const [path, oid, length] of header.folders) {
    const folder = makeFolder(oid, body.subarray(at, at + length), children.get(path) ?? new Map())
    at += length
    if (path === '') return { root: folder, length: at }
    const slash = path.lastIndexOf('/')
    const parent = path.slice(0, Math.max(slash, 0))
    children.set(parent, (children.get(parent) ?? new Map<string, Folder>()).set(path.slice(slash + 1), folder))
  }
  throw new Error('the cache has no root')
}
