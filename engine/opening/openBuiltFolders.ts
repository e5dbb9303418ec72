import type { Dirent, Stats } from 'node:fs'
import { lstat, readFile, readdir, realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { anyId, openBuiltSite, type BuiltIds, type BuiltSite } from '../dialects/builtSite.ts'
import { readIds } from '../dialects/reading/readIds.ts'
import type { FilePath } from '../documents/document.ts'

/** Most files of a folder that are listed; what comes after is not seen. */
const mostFiles = 200_000
/** A page that is longer, or one after so much, is there, and every id counts as there. */
const longestPage = 8_000_000
const mostRead = 500_000_000

interface Known {
  readonly stamp: string
  readonly ids: BuiltIds | undefined
}

interface Folder {
  stamp: string
  pages: Map<FilePath, Known>
  site: BuiltSite
}

/**
 * Reads folders of built HTML below a world's root, whether git ignores them or not. A page is read again only when it
 * was built again; undefined where there is no such folder, or where it leads out of the world.
 */
export function openBuiltFolders(root: string): (folder: FilePath) => Promise<BuiltSite | undefined> {
  const known = new Map<FilePath, Folder>()

  const look = async (folder: FilePath): Promise<BuiltSite | undefined> => {
    const place = await findInside(root, folder)
    if (place === undefined) return undefined
    const before = known.get(folder)
    const pages = new Map<FilePath, Known>()
    let room = mostRead
    for (const path of await listFiles(place)) {
      if (!/\.html?$/i.test(path)) {
        pages.set(path, { stamp: '', ids: undefined })
        continue
      }
      const file = join(place, path)
      const stat = await statOf(file)
      if (!stat) continue
      const stamp = `${stat.size} ${stat.mtimeMs}`
      const old = before?.pages.get(path)
      room -= stat.size
      pages.set(path, old?.stamp === stamp ? old : { stamp, ids: await readPage(file, stat, room) })
    }
    const stamp = [...pages].map(([path, page]) => `${path} ${page.stamp}`).join('\n')
    if (before?.stamp === stamp) return before.site
    const site = openBuiltSite(new Map([...pages].map(([path, { ids }]) => [path, ids])))
    known.set(folder, { stamp, pages, site })
    return site
  }

  let turn: Promise<unknown> = Promise.resolve()
  return (folder) => {
    // One after the other: two that look at once would read the same pages twice.
    const done = turn.then(() => look(folder))
    turn = done.catch(() => {})
    return done
  }
}

/** Symbolic links on the way may lead anywhere. */
async function findInside(root: string, folder: FilePath): Promise<string | undefined> {
  try {
    const [world, place] = await Promise.all([realpath(root), realpath(join(root, folder))])
    const inside = relative(world, place).split(sep)[0] !== '..'
    return inside && (await lstat(place)).isDirectory() ? place : undefined
  } catch {
    return undefined
  }
}

async function listFiles(place: string): Promise<readonly FilePath[]> {
  const files: FilePath[] = []
  const folders: FilePath[] = ['']
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await readEntries(join(place, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory() && entry.name !== '.git' && entry.name !== 'node_modules') folders.push(path)
      if (entry.isFile()) files.push(path)
      if (files.length >= mostFiles) return files.sort()
    }
  }
  return files.sort()
}

async function readEntries(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

async function statOf(file: string): Promise<Stats | undefined> {
  try {
    return await lstat(file)
  } catch {
    return undefined
  }
}

async function readPage(file: string, { size }: Stats, room: number): Promise<BuiltIds | undefined> {
  if (size > longestPage || room < 0) return anyId
  await setImmediate()
  try {
    return readIds(await readFile(file, 'utf8'))
  } catch {
    return anyId
  }
}
