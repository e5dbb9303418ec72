import fs from 'node:fs'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import type { FilePath } from '../../documents/document.ts'
import type { Edition, Shelf } from '../reading/edition.ts'
import type { Repository } from '../repository.ts'
import type { Folder } from '../trees/folder.ts'
import { cacheFile } from './cacheFile.ts'
import type { CacheHeader, SavedShelf } from './header.ts'

/** Saves an edition for the next process. Failing to is no failure: the cache is only for speed. */
export function writeCache(repository: Repository, digest: string, edition: Edition): void {
  const parts: Buffer[] = []
  const folders: [string, string, number][] = []
  const shelves: SavedShelf[] = []
  if (!edition.root) return
  gather(edition.root, '', parts, folders)
  for (const [collection, shelf] of edition.shelves) {
    const { lines, documents, left } = shelfLines(shelf)
    parts.push(lines)
    shelves.push({ collection, documents, length: lines.length, invalid: [...shelf.invalid], left })
  }
  const body = Buffer.concat(parts)
  const header: CacheHeader = {
    format: 4,
    digest,
    head: edition.head,
    host: edition.host,
    ...(edition.settings === undefined ? {} : { settings: edition.settings }),
    folders,
    shelves,
    crc: crc32(body),
  }
  save(cacheFile(repository), Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body]))
}

function save(file: FilePath, bytes: Buffer): void {
  const temp = `${file}.${process.pid}.tmp`
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    // Everything local is beside it, and ignored even where nobody wrote a .gitignore for it.
    fs.writeFileSync(path.join(path.dirname(file), '../.gitignore'), '*\n')
    fs.writeFileSync(temp, bytes)
    fs.renameSync(temp, file)
  } catch {
    fs.rmSync(temp, { force: true })
  }
}

function gather(folder: Folder, at: FilePath, parts: Buffer[], folders: [string, string, number][]): void {
  for (const [name, child] of folder.folders) gather(child, at === '' ? name : `${at}/${name}`, parts, folders)
  parts.push(folder.raw)
  folders.push([at, folder.oid, folder.raw.length])
}

function shelfLines(shelf: Shelf): { lines: Buffer; documents: number; left: FilePath[] } {
  const lines: string[] = []
  const left: FilePath[] = []
  for (const { blob, path, id, data } of shelf.documents) {
    const json = exactJson(data)
    if (json === undefined || /[\t\n]/.test(path + id)) left.push(path)
    else lines.push(`${blob}\t${path}\t${id}\t${json}\n`)
  }
  return { lines: Buffer.from(lines.join('')), documents: lines.length, left }
}

/** JSON, unless the value holds a number that JSON does not have. */
function exactJson(value: unknown): string | undefined {
  let exact = true
  const json = JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'number' && (!Number.isFinite(part) || Object.is(part, -0))) exact = false
    return part
  })
  return exact ? json : undefined
}
