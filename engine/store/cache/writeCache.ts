import fs from 'node:fs'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import type { FilePath } from '../../documents/document.ts'
import type { Edition, Shelf } from '../reading/edition.ts'
import type { Repository } from '../repository.ts'
import { comparePaths } from '../trees/comparePaths.ts'
import { findFile } from '../trees/findFile.ts'
import type { Folder } from '../trees/folder.ts'
import { cacheFile } from './cacheFile.ts'
import type { CacheHeader } from './header.ts'

/** Saves an edition for the next process. Failing to is no failure: the cache is only for speed. */
export function writeCache(repository: Repository, digest: string, edition: Edition): void {
  if (!edition.root) return
  const trees: Buffer[] = []
  const folders: [string, string, number][] = []
  gather(edition.root, '', trees, folders)
  const lines = [...edition.shelves].flatMap(([collection, shelf]) => shelfLines(edition.root!, collection, shelf))
  lines.sort(([a], [b]) => comparePaths(a, b))
  const body = Buffer.concat([...trees, Buffer.from(lines.map(([, line]) => line).join(''))])
  const header: CacheHeader = {
    format: 1, digest, head: edition.head, folders, documents: lines.length, crc: crc32(body),
  }
  const file = cacheFile(repository)
  const temp = `${file}.${process.pid}.tmp`
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(path.join(path.dirname(file), '.gitignore'), '*\n')
    fs.writeFileSync(temp, Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body]))
    fs.renameSync(temp, file)
  } catch {
    fs.rmSync(temp, { force: true })
  }
}

function gather(folder: Folder, at: FilePath, trees: Buffer[], folders: [string, string, number][]): void {
  for (const [name, child] of folder.folders) gather(child, at === '' ? name : `${at}/${name}`, trees, folders)
  trees.push(folder.raw)
  folders.push([at, folder.oid, folder.raw.length])
}

function shelfLines(root: Folder, collection: string, shelf: Shelf): [FilePath, string][] {
  const lines: [FilePath, string][] = []
  const add = (path: FilePath, blob: string | undefined, id: string, value: unknown) => {
    const json = exactJson(value)
    // A line cannot hold what would break it; such a file is simply read again.
    if (json !== undefined && blob !== undefined && !/[\t\n]/.test(path + id)) {
      lines.push([path, `${blob}\t${path}\t${collection}\t${id}\t${json}\n`])
    }
  }
  for (const { path, blob, id, data } of shelf.documents) add(path, blob, id, data)
  for (const [path, problems] of shelf.invalid) add(path, findFile(root, path)?.oid, '', problems)
  return lines
}

/** JSON, unless the value holds a number that JSON would turn into null. */
function exactJson(value: unknown): string | undefined {
  let exact = true
  const json = JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'number' && (!Number.isFinite(part) || Object.is(part, -0))) exact = false
    return part
  })
  return exact ? json : undefined
}
