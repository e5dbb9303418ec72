import fs from 'node:fs'
import { crc32 } from 'node:zlib'
import type { Document, FilePath } from '../../documents/document.ts'
import type { Problem } from '../../documents/problem.ts'
import type { Parsed } from '../reading/reader.ts'
import type { Repository } from '../repository.ts'
import { comparePaths } from '../trees/comparePaths.ts'
import type { Folder } from '../trees/folder.ts'
import { makeFolder } from '../trees/makeFolder.ts'
import { cacheFile } from './cacheFile.ts'
import type { CacheHeader } from './header.ts'
import type { Saved } from './saved.ts'

const NEWLINE = 0x0a
const TAB = 0x09
const BRACKET = 0x5b

/** What an earlier process saved; undefined when there is nothing, or nothing to be trusted. */
export function readCache(repository: Repository, digest: string): Saved | undefined {
  try {
    const bytes = fs.readFileSync(cacheFile(repository))
    const end = bytes.indexOf(NEWLINE)
    const header = JSON.parse(bytes.toString('utf8', 0, end)) as CacheHeader
    const body = bytes.subarray(end + 1)
    if (header.format !== 1 || header.digest !== digest || crc32(body) !== header.crc) return undefined
    const { root, length } = rebuild(header, body)
    return { head: header.head, root, documents: header.documents, take: takeLines(body.subarray(length)) }
  } catch {
    return undefined
  }
}

function rebuild(header: CacheHeader, body: Buffer): { root: Folder; length: number } {
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

function takeLines(lines: Buffer): Saved['take'] {
  let at = 0
  return (path, blob) => {
    while (at < lines.length) {
      const end = lines.indexOf(NEWLINE, at)
      const tab = lines.indexOf(TAB, at + 41)
      const there = lines.toString('utf8', at + 41, tab)
      const order = there === path ? 0 : comparePaths(there, path)
      if (order > 0) return undefined
      const start = at
      at = end + 1
      if (order === 0) {
        return lines.toString('latin1', start, start + 40) === blob ? revive(lines, path, blob, tab + 1, end) : undefined
      }
    }
    return undefined
  }
}

/** The document of a line; its data is parsed when first looked at, for most are not. */
function revive(lines: Buffer, path: FilePath, blob: string, from: number, end: number): Parsed {
  const second = lines.indexOf(TAB, from)
  const third = lines.indexOf(TAB, second + 1)
  if (lines[third + 1] === BRACKET) {
    return { problems: JSON.parse(lines.toString('utf8', third + 1, end)) as Problem[] }
  }
  let data: Document['data'] | undefined
  const document: Document = {
    collection: lines.toString('utf8', from, second),
    path,
    id: lines.toString('utf8', second + 1, third),
    blob,
    get data() {
      data ??= JSON.parse(lines.toString('utf8', third + 1, end)) as Document['data']
      return data
    },
  }
  return { document }
}
