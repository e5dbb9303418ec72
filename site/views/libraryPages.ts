import type { FilePath } from '../../engine/documents/document.ts'
import { viewOf } from '../viewOf.ts'
import type { Entry } from './entry.ts'
import type { Item, Link, Page, Section } from './page.ts'
import type { SiteIndex } from './siteIndex.ts'
import { linkTo } from './linkTo.ts'
import { nameFolder } from './nameFolder.ts'
import { openTree } from './openTree.ts'
import { shelve } from './shelve.ts'
import type { Shelf } from './shelve.ts'

/** Every page of the library: one for each document and one for each folder, with the way to its neighbours. */
export function libraryPages(site: SiteIndex): readonly Page[] {
  const shelf = shelve(site)
  const documents = shelf.entries.map((entry): Page => {
    const folder = parentOf(entry.shelf)
    const introduces = shelf.introductions.get(folder) === entry
    const page = pageOf(entry, site)
    return {
      ...page,
      trail: trailTo(introduces ? folder : entry.shelf, shelf, site),
      tree: openTree(introduces ? folder : entry.shelf, shelf, site),
      headed: entry.html.includes('<h1'),
      sections: [...(page.sections ?? []), ...(introduces ? contentsOf(folder, shelf) : [])],
    }
  })
  const folders = Object.entries(site.folders)
    .filter(([folder]) => !shelf.introductions.has(folder))
    .map(([folder, address]): Page => ({
      address,
      title: nameFolder(folder),
      trail: trailTo(folder, shelf, site),
      tree: openTree(folder, shelf, site),
      sections: contentsOf(folder, shelf),
    }))
  return [...documents, ...folders]
}

function pageOf(entry: Entry, site: SiteIndex): Page {
  const collection = site.collections.find(({ name }) => name === entry.collection)
  const view = collection && viewOf(collection)
  const { address, title, html } = entry
  return view?.kind === 'pages' ? view.page(entry as Entry<never>, site) : { address, title, trail: [], html }
}

function contentsOf(folder: FilePath, shelf: Shelf): readonly Section[] {
  const items = (shelf.children.get(folder) ?? []).map((child): Item => ({
    title: child.link,
    facts: child.folder ? ['folder'] : [],
  }))
  return [{ kind: 'items', heading: 'In this folder', items, empty: 'Nothing here yet.' }]
}

function trailTo(path: FilePath, shelf: Shelf, site: SiteIndex): readonly Link[] {
  const ancestors: Link[] = []
  for (let folder = parentOf(path); folder !== ''; folder = parentOf(folder)) {
    const name = shelf.introductions.get(folder)?.title ?? nameFolder(folder)
    ancestors.unshift(linkTo(site, site.folders[folder] ?? '', name))
  }
  return [linkTo(site, '', 'Home'), ...ancestors]
}

function parentOf(path: FilePath): FilePath {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
