import { lstatSync, readFileSync, readdirSync, realpathSync } from 'node:fs'
import type { Stats } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import { recogniseSites } from '../dialects/recogniseSites.ts'
import type { SiteSettings } from '../dialects/librarySettings.ts'
import type { SiteFiles } from '../dialects/siteFiles.ts'
import type { FilePath, Instant } from '../documents/document.ts'
import { isBelow } from '../documents/markdown/isBelow.ts'
import { findTokens } from '../policy/secrets/findTokens.ts'
import { findTracked } from '../store/findTracked.ts'

/** What is read around a folder of documents: the sites that show it, in paths of the repository that it lies in. */
export interface Surroundings {
  /** The repository, or the folder that stands for one where there is no git. */
  readonly repository: string
  /** The folder of the documents in it; empty where that is the whole. */
  readonly from: FilePath
  readonly sites: readonly SiteSettings[]
  /** The settings that count lie among the documents themselves, and are seen wherever these are. */
  readonly within: boolean
}

/** Made by tools, or other people's. */
const skipped = new Set(['.git', 'node_modules', 'dist', 'build', 'target', 'vendor', '.venv', '__pycache__', '.cache'])
const ancestors = 4
const deepest = 2
const mostEntries = 5_000
const mostFiles = 60_000
const largestText = 1_000_000

/** Looks at the settings around a folder of documents, whose files are known; undefined where no site shows them. */
export async function lookAround(
  library: string,
  own: ReadonlyMap<FilePath, Uint8Array>,
  at: Instant,
): Promise<Surroundings | undefined> {
  const folder = realpathSync(library)
  const tracked = await findTracked(folder)
  const places =
    tracked && tracked.paths.length > 0 ? [tracked] : ancestorsOf(folder).map((root) => ({ root, paths: undefined }))
  for (const { root, paths = listFiles(root, deepest) } of places) {
    const from = relative(root, folder).split(sep).join('/')
    const sites = recogniseSites(openFiles({ root, from, paths, own, at }), from)
    const [first] = sites
    if (first)
      return { repository: root, from, sites: sites.map(withoutTokens), within: isBelow(folderIn(first), from) }
  }
  return undefined
}

/** Settings of a site may hold keys of the services that it uses; a world is committed, and shown. */
function withoutTokens(site: SiteSettings): SiteSettings {
  if (findTokens(JSON.stringify(site)).length === 0) return site
  return JSON.parse(JSON.stringify(site), (_key, value: unknown) =>
    typeof value === 'string' && findTokens(value).length > 0 ? '' : value,
  ) as SiteSettings
}

/** The folders above, the nearest first; not the home of a person, and nothing above it. */
function ancestorsOf(folder: string): readonly string[] {
  const home = homedir()
  const found: string[] = []
  for (let above = dirname(folder); found.length < ancestors && dirname(above) !== above; above = dirname(above)) {
    if (`${home}${sep}`.startsWith(`${above}${sep}`)) break
    found.push(above)
  }
  return found.length > 0 ? found : [folder]
}

/** The files of a folder, and of those some steps below it. */
function listFiles(root: string, depth: number): readonly FilePath[] {
  const files: FilePath[] = []
  let entries = 0
  for (let folders: FilePath[] = [''], deep = 0; deep <= depth; deep++) {
    const next: FilePath[] = []
    for (const folder of folders) {
      for (const entry of readEntries(join(root, folder))) {
        if (++entries > mostEntries) return files
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`
        if (entry.isFile()) files.push(path)
        else if (entry.isDirectory() && !skipped.has(entry.name)) next.push(path)
      }
    }
    folders = next
  }
  return files
}

function readEntries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return []
  }
}

interface Found {
  readonly root: string
  readonly from: FilePath
  readonly paths: readonly FilePath[]
  readonly own: ReadonlyMap<FilePath, Uint8Array>
  readonly at: Instant
}

/** The files of a repository as a dialect sees them: the documents as they were read, the others as they lie there. */
function openFiles({ root, from, paths, own, at }: Found): SiteFiles {
  const under = from === '' ? '' : `${from}/`
  const documents = [...own.keys()].map((path) => under + path)
  const others = paths.filter((path) => !path.split('/').some((name) => skipped.has(name)))
  const known = new Set([...documents, ...others.sort((a, b) => depthOf(a) - depthOf(b)).slice(0, mostFiles)])
  const texts = new Map<FilePath, string | undefined>()
  const load = (path: FilePath): string | undefined => {
    const bytes = path.startsWith(under) ? own.get(path.slice(under.length)) : undefined
    return bytes ? textOf(bytes) : readFile(join(root, path))
  }
  return {
    paths: [...known].sort(),
    read(path) {
      if (!known.has(path)) return undefined
      if (!texts.has(path)) texts.set(path, load(path))
      return texts.get(path)
    },
    today: at.slice(0, 10),
  }
}

/** What is no text, or too much of it, is there and says nothing; links are not followed: they may lead anywhere. */
function readFile(file: string): string | undefined {
  const stat = statOf(file)
  if (!stat) return undefined
  return stat.isFile() && stat.size <= largestText ? textOf(readFileSync(file)) : ''
}

function statOf(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

function textOf(bytes: Uint8Array): string {
  if (bytes.length > largestText || bytes.includes(0)) return ''
  return new TextDecoder().decode(bytes)
}

function depthOf(path: FilePath): number {
  return path.split('/').length
}

function folderIn({ settings }: SiteSettings): FilePath {
  const folder = settings?.['folder']
  return typeof folder === 'string' ? folder : ''
}
