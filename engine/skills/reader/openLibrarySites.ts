import type { LibrarySettings } from '../../dialects/librarySettings.ts'
import { openMemo } from '../../dialects/memo.ts'
import { findSites } from '../../dialects/findSites.ts'
import { openSites } from '../../dialects/openSites.ts'
import type { OpenedSite, Sites } from '../../dialects/openSites.ts'
import type { SiteFiles } from '../../dialects/siteFiles.ts'
import { librarySettingsOf, ownPath, worldPath } from '../../collections/settings.ts'
import type { BlobId, FilePath } from '../../documents/document.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import type { View } from '../../documents/view.ts'
import { isSameList } from './isSameList.ts'
import type { PageSite } from '../library.ts'

/** The sites of the library of one look, in paths of the world. */
export interface LibrarySites {
  /** The site that a file belongs to; undefined where it is a page of a plain repository. */
  of(path: FilePath): PageSite | undefined
  /** Whether more than one site is made of the repository. */
  readonly several: boolean
  /** What the settings say of the library. */
  readonly library: LibrarySettings
  /** What `make` made of these inputs and of what it asked of sites, as long as these are the same. */
  recall<T>(key: string, inputs: readonly unknown[], make: () => T): T
}

/**
 * Opens the sites of one view after the other. They stay the same objects while the files have the same names and the
 * settings say the same; what they made of a file is made again when the file is another one.
 */
export function openLibrarySites(): (view: View, root: FilePath) => LibrarySites {
  let now: View
  let settings: { readonly blob: BlobId | undefined; readonly library: LibrarySettings } | undefined
  let last: Opened | undefined
  const ways = new Map<string, number>()
  /** A short word for a dialect with its settings. */
  const keyOf = ({ dialect, settings }: OpenedSite): string => {
    const whole = `${dialect.id}:${JSON.stringify(settings)}`
    const number = ways.get(whole) ?? ways.size
    ways.set(whole, number)
    return `${dialect.id}${number}`
  }

  return (view, root) => {
    now = view
    const blob = view.blob(worldPath)
    settings = settings && settings.blob === blob ? settings : { blob, library: librarySettingsOf(view) }
    const library = { ...settings.library, root }
    // The world's own state is no part of any site.
    const own = ['.swarm/', ownPath(view, 'proposals/')]
    const isOwn = (path: FilePath) => own.some((place) => path.startsWith(place))
    const paths = [...view.files('')].filter((path) => view.has(path) && !isOwn(path))
    const said = JSON.stringify(library)
    if (last?.said !== said || !isSameList(last.paths, paths)) {
      last = open(paths, said, mapPaths(library), {
        text: (path) => (now.has(path) && !isOwn(path) ? (now.text(path) ?? '') : undefined),
        version: (path) => now.blob(path),
      })
    }
    last.memo.nextLook()
    const found = last.memo.recall('found', () => findSites(last!.files, library))
    if (last.found !== found) {
      last.found = found
      last.sites = openSites(last.files, found)
      last.pages = new Map()
    }
    const { sites, pages, places, memo } = last
    return {
      library,
      several: sites!.all.length > 1,
      of(path) {
        const opened = sites!.of(places.toSite(path))
        if (!opened) return undefined
        const known = pages.get(opened) ?? inWorld(opened, places, keyOf(opened))
        pages.set(opened, known)
        return known
      },
      recall: (key, inputs, make) => memo.recall(key, make, inputs),
    }
  }
}

interface Opened {
  readonly paths: readonly FilePath[]
  readonly said: string
  readonly places: Places
  readonly files: SiteFiles
  readonly memo: ReturnType<typeof openMemo>
  found?: unknown
  sites?: Sites
  pages: Map<OpenedSite, PageSite>
}

/** Between the paths of the world and those of the repository that the library was taken from. */
interface Places {
  readonly cut: boolean
  toSite(path: FilePath): FilePath
  /** Undefined for what did not come along. */
  toWorld(path: FilePath): FilePath | undefined
}

function mapPaths({ root, from }: LibrarySettings): Places {
  if (from === undefined) return { cut: false, toSite: (path) => path, toWorld: (path) => path }
  const move = (path: FilePath, old: FilePath, fresh: FilePath) => {
    const rest = old === '' ? path : path.slice(old.length + 1)
    return fresh === '' ? rest : rest === '' ? fresh : `${fresh}/${rest}`
  }
  return {
    cut: true,
    toSite: (path) => (isBelow(path, root) ? move(path, root, from) : `\0/${path}`),
    toWorld: (path) => (isBelow(path, from) ? move(path, from, root) : undefined),
  }
}

function open(
  paths: readonly FilePath[],
  said: string,
  places: Places,
  source: Parameters<typeof openMemo>[0],
): Opened {
  const memo = openMemo(source)
  const seen = paths.flatMap((path) => {
    const inSite = places.toSite(path)
    return inSite.startsWith('\0') ? [] : [inSite]
  })
  const files: SiteFiles = {
    paths: seen,
    read(path) {
      const inWorld = places.toWorld(path)
      return inWorld === undefined ? undefined : memo.read(inWorld)
    },
    recall: memo.recall,
  }
  return { paths, said, places, files, memo, pages: new Map() }
}

function inWorld(opened: OpenedSite, { cut, toSite, toWorld }: Places, key: string): PageSite {
  const { dialect, settings, unread, because, likely, site } = opened
  return {
    dialect,
    settings,
    unread,
    because,
    ...(likely && { likely }),
    cut,
    key,
    ...proseOf(opened, toSite),
    site: site && {
      anchorsOf: (page) => site.anchorsOf(toSite(page)),
      addressOf: (file) => site.addressOf(toSite(file)),
      addresses: () => site.addresses(),
      hidesFolders: site.hidesFolders,
      pathsOf: (address) => site.pathsOf(address).flatMap((path) => toWorld(path) ?? []),
      leadsTo: (page, destination, as) => site.leadsTo(toSite(page), destination, as),
      menu() {
        const menu = site.menu()
        return Array.isArray(menu) ? menu.flatMap((path: FilePath) => toWorld(path) ?? []) : menu
      },
      mayBeListed: (page) => site.mayBeListed(toSite(page)),
      get redirects() {
        return site.redirects
      },
      hasFolder: (address) => site.hasFolder(address),
    },
  }
}

function proseOf({ dialect, settings }: OpenedSite, toSite: Places['toSite']): Pick<PageSite, 'prose'> {
  if (dialect.knowledge === 'recognised' || !dialect.prose) return {}
  return { prose: (text, page) => dialect.prose!(text, settings, toSite(page)) }
}
