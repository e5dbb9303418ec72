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

/** What an earlier process saved; undefined when there is nothing, or nothing to be trusted. */
export function readCache(repository: Repository, digest: string): Saved | undefined {
  try {
    const bytes = fs.readFileSync(cacheFile(repository))
    const end = bytes.indexOf(NEWLINE)
    const header = JSON.parse(bytes.toString('utf8', 0, end)) as CacheHeader
    const body = bytes.subarray(end + 1)
    if (header.format !== 1 || header.digest !== digest || crc32(body) !== header.crc) return undefined
    const { root, length } = rebuild(header, body)
    return { head: header.head, root, documents: header.documents, take: takeLines(body.toString('latin1', length)) }
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

/** The lines become one string, of which all else is a slice. */
function takeLines(lines: string): Saved['take'] {
  let at = 0
  return (path, blob) => {
    while (at < lines.length) {
      const start = at
      const tab = lines.indexOf('\t', start + 41)
      const there = decode(lines.slice(start + 41, tab))
      const order = there === path ? 0 : comparePaths(there, path)
      if (order > 0) return undefined
      const end = lines.indexOf('\n', tab)
      at = end + 1
      if (order === 0) return lines.startsWith(blob, start) ? revive(lines, path, blob, tab + 1, end) : undefined
    }
    return undefined
  }
}

/** The document of a line; its data is parsed when first looked at, for most are not. */
function revive(lines: string, path: FilePath, blob: string, from: number, end: number): Parsed {
  const second = lines.indexOf('\t', from)
  const third = lines.indexOf('\t', second + 1)
  if (lines[third + 1] === '[') return { problems: JSON.parse(decode(lines.slice(third + 1, end))) as Problem[] }
  let data: Document['data'] | undefined
  const document: Document = {
    collection: lines.slice(from, second),
    path,
    id: decode(lines.slice(second + 1, third)),
    blob,
    get data() {
      data ??= JSON.parse(decode(lines.slice(third + 1, end))) as Document['data']
      return data
    },
  }
  return { document }
}

/** UTF-8 bytes that were read one character each. */
function decode(latin1: string): string {
  return /[\x80-\xff]/.test(latin1) ? Buffer.from(latin1, 'latin1').toString('utf8') : latin1
}
