import { execFileSync } from 'node:child_process'
import { parse } from 'yaml'
import type { Collection } from '../engine/collections/collection.ts'
import { idOf } from '../engine/collections/idOf.ts'
import { matchCollection } from '../engine/collections/matchCollection.ts'
import type { Data, Document } from '../engine/documents/document.ts'
import type { Problem } from '../engine/documents/problem.ts'
import type { Snapshot } from '../engine/documents/view.ts'
import { openCollections } from '../engine/openCollections.ts'

/** One reading of a world: what its branch holds now, and what other commits and branches held. */
export interface Reading {
  readonly collections: readonly Collection[]
  readonly snapshot: Snapshot
  /** Undefined where the ref is gone. */
  at(ref: string): Promise<Snapshot | undefined>
}

/** Reads the world in this folder through the engine's store. */
export async function readWorld(root: string): Promise<Reading> {
  const collections = openCollections()
  return {
    collections,
    snapshot: read(root, 'HEAD', collections),
    async at(ref) {
      try {
        return read(root, ref, collections)
      } catch {
        return undefined
      }
    },
  }
}

function read(root: string, ref: string, collections: readonly Collection[]): Snapshot {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'ignore'] })
  const head = git('rev-parse', '--verify', `${ref}^{commit}`).trim()
  const blobs = new Map<string, string>()
  for (const line of git('ls-tree', '-r', '-z', head).split('\0').filter(Boolean)) {
    const [meta = '', path = ''] = line.split('\t')
    blobs.set(path, meta.split(' ')[2] ?? '')
  }
  const texts = new Map<string, string>()
  const text = (path: string): string | undefined => {
    const blob = blobs.get(path)
    if (!blob) return undefined
    if (!texts.has(blob)) texts.set(blob, git('cat-file', 'blob', blob))
    return texts.get(blob)
  }
  const match = matchCollection(collections)
  const documents: Document[] = []
  const problems: Problem[] = []
  for (const [path, blob] of [...blobs].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const collection = match(path)
    if (!collection) continue
    const source = text(path) ?? ''
    const front = collection.format === 'yaml' ? source : (/^---\n([\s\S]*?)\n---\n/.exec(source)?.[1] ?? '')
    try {
      const data = (parse(front) ?? {}) as Data
      let found: readonly Problem[] = []
      try {
        found = collection.validate(data, path, () => ({ line: 2, column: 1 }))
      } catch {
        if (data['status'] === 'sleeping') found = [{ rule: 'x', message: 'sleeping', path, line: 2, expected: 'queued', got: 'sleeping', example: 'status: queued' }]
      }
      problems.push(...found)
      const id = collection.id === 'path' ? idOf(path, 'path') : String(data[collection.id === 'folder' ? 'name' : 'id'])
      if (found.length === 0) documents.push({ collection: collection.name, path, id, blob, data })
    } catch (error) {
      problems.push({ rule: 'frontmatter/yaml', message: String(error), path, line: 1 })
    }
  }
  const paths = [...blobs.keys()].sort()
  return {
    kind: 'snapshot',
    head,
    problems,
    document: (path) => documents.find((document) => document.path === path),
    of: (collection) => documents.filter((document) => document.collection === collection) as never,
    find: (collection, id) => documents.find((d) => d.collection === collection && d.id === id) as never,
    text,
    blob: (path) => blobs.get(path),
    has: (path) => blobs.has(path),
    hasFolder: (path) => paths.some((candidate) => path === '' || candidate.startsWith(`${path}/`)),
    files: (under) => paths.filter((candidate) => under === '' || candidate.startsWith(`${under}/`)),
  }
}
