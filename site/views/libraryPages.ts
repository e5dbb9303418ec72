import type { FilePath } from '../../engine/documents/document.ts'
import { viewOf } from '../viewOf.ts'
import type { Entry } from './entry.ts'
import type { Branch, Item, Link, Page, Section } from './page.ts'
import type { SiteIndex } from './siteIndex.ts'
import { linkTo } from './linkTo.ts'
import { shelve } from './shelve.ts'
import type { Shelf } from './shelve.ts'

/** How many neighbours the tree shows in one folder; the folder's own page lists all of them. */
const neighbours = 40

/** Every page of the library: one for each document and one for each folder, with the way to its neighbours. */
export function libraryPages(site: SiteIndex): readonly Page[] {
  const shelf = shelve(site)
  const pages = shelf.entries.map((entry): Page => {
    const page = pageOf(entry, site)
    const introduces = shelf.introductions.get(parentOf(entry.path)) === entry
    return {
      ...page,
      trail: trailTo(introduces ? parentOf(entry.path) : entry.path, shelf, site),
      tree: treeFor(entry.address, introduces ? parentOf(parentOf(entry.path)) : parentOf(entry.path), shelf, site),
      headed: entry.html.includes('<h1'),
      sections: [...(page.sections ?? []), ...(introduces ? contentsOf(parentOf(entry.path), shelf, site) : [])],
    }
  })
  const folders = Object.entries(site.folders)
    .filter(([folder]) => !shelf.introductions.has(folder))
    .map(([folder, address]): Page => ({
      address,
      title: nameOf(folder),
      trail: trailTo(folder, shelf, site),
      tree: treeFor(address, parentOf(folder), shelf, site),
      sections: contentsOf(folder, shelf, site),
    }))
  return [...pages, ...folders]
}

function pageOf(entry: Entry, site: SiteIndex): Page {
  const shown = site.collections.find(({ name }) => name === entry.collection)
  const view = viewOf(shown ?? { name: entry.collection, title: entry.collection })
  return view.kind === 'pages' ? view.page(entry as Entry<never>, site) : { address: entry.address, title: entry.title, trail: [], html: entry.html }
}

function contentsOf(folder: FilePath, shelf: Shelf, site: SiteIndex): readonly Section[] {
  const items = childrenOf(folder, shelf, site).map(({ link, folder: isFolder }): Item => ({ title: link, facts: isFolder ? ['folder'] : [] }))
  return items.length > 0 ? [{ kind: 'items', heading: 'In this folder', items }] : []
}

interface Child {
  readonly path: FilePath
  readonly link: Link
  readonly folder: boolean
}

/** Folders first, then pages, each in the order of their file names; an introduction is its folder. */
function childrenOf(folder: FilePath, shelf: Shelf, site: SiteIndex): readonly Child[] {
  const folders = (shelf.folders.get(folder) ?? []).map((path): Child => ({
    path,
    link: linkTo(site, site.folders[path] ?? '', shelf.introductions.get(path)?.title ?? nameOf(path)),
    folder: true,
  }))
  const pages = (shelf.pages.get(folder) ?? [])
    .filter((entry) => shelf.introductions.get(folder) !== entry)
    .map(({ path, address, title }): Child => ({ path, link: linkTo(site, address, title), folder: false }))
  return [...folders, ...pages]
}

function trailTo(path: FilePath, shelf: Shelf, site: SiteIndex): readonly Link[] {
  const ancestors: Link[] = []
  for (let folder = parentOf(path); folder !== ''; folder = parentOf(folder)) {
    ancestors.unshift(linkTo(site, site.folders[folder] ?? '', shelf.introductions.get(folder)?.title ?? nameOf(folder)))
  }
  return [linkTo(site, '', 'Home'), ...ancestors]
}

/** The folders from the library down to this page, each with what is in it; other folders stay closed. */
function treeFor(current: string, folder: FilePath, shelf: Shelf, site: SiteIndex): readonly Branch[] {
  const open = (at: FilePath): readonly Branch[] => {
    const children = childrenOf(at, shelf, site)
    const here = children.findIndex(({ path, link }) => link.href === linkTo(site, current, '').href || folder === path || folder.startsWith(`${path}/`))
    const from = Math.max(0, Math.min(here - neighbours / 2, children.length - neighbours))
    const shown = children.slice(from, from + neighbours)
    const rest = children.length - shown.length
    return [
      ...shown.map(({ path, link, folder: isFolder }): Branch => ({
        link,
        folder: isFolder,
        current: link.href === linkTo(site, current, '').href,
        branches: isFolder && (folder === path || folder.startsWith(`${path}/`) || site.folders[path] === current) ? open(path) : [],
      })),
      ...(rest > 0 ? [{ link: linkTo(site, site.folders[at] ?? '', `${rest} more`), folder: true, current: false, branches: [] }] : []),
    ]
  }
  return open('library')
}

function parentOf(path: FilePath): FilePath {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

function nameOf(folder: FilePath): string {
  const words = (folder.split('/').at(-1) ?? folder).replace(/[_-]+/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
