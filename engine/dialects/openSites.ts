import type { FilePath } from '../documents/document.ts'
import { folderOf } from '../documents/markdown/folderOf.ts'
import { isBelow } from '../documents/markdown/isBelow.ts'
import { isMarkdown } from '../documents/markdown/isMarkdown.ts'
import type { KnownDialect } from './dialect.ts'
import type { FoundSite } from './recognise.ts'
import type { Site } from './site.ts'
import type { SiteFiles } from './siteFiles.ts'

export interface OpenedSite extends FoundSite {
  /** How it reads its files; undefined where the dialect is only recognised. */
  readonly site: Site | undefined
}

/** The sites that are made of a library, and of what lies beside it in its repository. */
export interface Sites {
  readonly all: readonly OpenedSite[]
  /** The site that a file belongs to; undefined where it is a page of a plain repository. */
  of(file: FilePath): OpenedSite | undefined
}

/** Opens sites, to read the same files. */
export function openSites(files: SiteFiles, found: readonly FoundSite[]): Sites {
  const all = found.map((one, index): OpenedSite => {
    const { dialect, settings } = one
    return { ...one, site: dialect.knowledge === 'recognised' ? undefined : open(dialect, settings, own(files, index)) }
  })
  const recall = files.recall ?? (<T>(_key: string, make: () => T) => make())
  const folders = all.map(
    ({ site }, index) =>
      () =>
        recall(`folders:${index}`, () => foldersOf(site, files)),
  )

  const holderOf = (file: FilePath): number => {
    const serving = all.findIndex(({ site }) => site?.addressOf(file) !== undefined)
    if (serving >= 0) return serving
    const holding = all.flatMap(({ folder, site }, index) => {
      const pages = folders[index]!()
      const inside = pages.size === 0 ? isBelow(file, folder) : isAmong(file, pages)
      return inside && (site || pages.size === 0) ? [{ index, depth: folder.length }] : []
    })
    return holding.sort((one, other) => other.depth - one.depth)[0]?.index ?? -1
  }
  return { all, of: (file) => all[recall(`of:${file}`, () => holderOf(file))] }
}

/** Each site remembers under names of its own. */
function own(files: SiteFiles, index: number): SiteFiles {
  const { recall } = files
  return recall ? { ...files, recall: (key, make) => recall(`${index}/${key}`, make) } : files
}

/** The folders in which a site's pages lie. */
function foldersOf(site: Site | undefined, files: SiteFiles): ReadonlyMap<FilePath, true> {
  const served = files.paths.filter((path) => isMarkdown(path) && site?.addressOf(path))
  return new Map(served.map((path) => [folderOf(path), true]))
}

/** Lies in a folder of pages, or below one: a part that pages take in, a draft. */
function isAmong(file: FilePath, folders: ReadonlyMap<FilePath, true>): boolean {
  for (let folder = folderOf(file); ; folder = folderOf(folder)) {
    if (folders.has(folder)) return true
    if (folder === '') return false
  }
}

function open(dialect: KnownDialect, settings: unknown, files: SiteFiles): Site | undefined {
  try {
    return dialect.open(settings, files)
  } catch (error) {
    // Settings that a person wrote may lack what the dialect reads.
    if (error instanceof TypeError) return undefined
    throw error
  }
}
