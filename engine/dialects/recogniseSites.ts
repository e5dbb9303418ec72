import type { FilePath } from '../documents/document.ts'
import { folderOf } from '../documents/markdown/folderOf.ts'
import { isBelow } from '../documents/markdown/isBelow.ts'
import { isMarkdown } from '../documents/markdown/isMarkdown.ts'
import type { SiteSettings } from './librarySettings.ts'
import { recognise, type FoundSite } from './recognise.ts'
import type { SiteFiles } from './siteFiles.ts'

/** What the settings of a library hold at most: sites, and names of what nobody can read. */
const most = 50
/** How many pages of a folder, and of how many folders, are asked for. */
const pagesOfFolder = 3
const mostFolders = 300
/** Menus of more characters than this are left out. */
const longest = 8000
const menus = ['nav', 'menu']

/**
 * The sites among the files of a repository that show pages of the folder `root`, as settings of a library: plain data,
 * in paths of the repository. A site that shows nothing but what another before it shows is left out, and so is the
 * repository as GitHub shows it, which is how pages are read anyway.
 */
export function recogniseSites(files: SiteFiles, root: FilePath): readonly SiteSettings[] {
  const shown = new Set<FilePath>()
  const folders = new Set<FilePath>()
  // What lies among the pages of another site and is not served is a part of them, or a draft.
  const isPart = (page: FilePath, within: FilePath) =>
    [...folders].some((folder) => isBelow(folder, within) && isBelow(page, folder))
  const pages = samplePages(files, root)
  const sites = recognise(files).filter((found) => {
    const serves = servedBy(found, files)
    const shows = serves ?? ((page) => isBelow(page, found.folder) && !isPart(page, found.folder))
    const added = pages.filter((page) => !shown.has(page) && shows(page))
    for (const page of added) shown.add(page)
    if (serves) for (const page of added) folders.add(folderOf(page))
    return added.length > 0
  })
  return sites.slice(0, most).map(settingsOf)
}

/** Tells which pages a site serves; undefined where nobody knows. */
function servedBy(
  { dialect, settings, unread }: FoundSite,
  files: SiteFiles,
): ((page: FilePath) => boolean) | undefined {
  if (dialect.knowledge === 'recognised' || unread.includes('addresses')) return undefined
  const site = dialect.open(settings, files)
  return (page) => site.addressOf(page) !== undefined
}

/** Some pages of every folder: what a site shows, it shows by folders. */
function samplePages(files: SiteFiles, root: FilePath): readonly FilePath[] {
  const byFolder = new Map<FilePath, FilePath[]>()
  for (const path of files.paths) {
    if (!isBelow(path, root) || !isMarkdown(path)) continue
    const there = byFolder.get(folderOf(path))
    if (!there) byFolder.set(folderOf(path), [path])
    else if (there.length < pagesOfFolder) there.push(path)
  }
  const every = Math.max(1, Math.ceil(byFolder.size / mostFolders))
  return [...byFolder.values()].filter((_pages, index) => index % every === 0).flat()
}

function settingsOf({ dialect, folder, because, settings, unread }: FoundSite): SiteSettings {
  const data = JSON.parse(JSON.stringify({ folder, ...plainObject(settings) })) as Record<string, unknown>
  const long = menus.filter((name) => JSON.stringify(data[name] ?? '').length > longest)
  const kept = Object.fromEntries(Object.entries(data).filter(([name]) => !long.includes(name)))
  const names = [...unread, ...(long.length > 0 ? ['menu'] : [])].map((name) => name.slice(0, 200))
  return {
    dialect: dialect.id,
    because: because.slice(0, 500),
    settings: kept,
    ...(names.length > 0 ? { unread: [...new Set(names)].slice(0, most) } : {}),
  }
}

function plainObject(settings: unknown): object {
  return typeof settings === 'object' && settings !== null ? settings : {}
}
