import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { readPage } from '../reading/readPage.ts'
import { flagAt, textAt, textsAt } from '../reading/tree.ts'
import type { Tree } from '../reading/tree.ts'
import type { Place } from '../site.ts'
import type { SiteFiles } from '../siteFiles.ts'
import { lowerCharacter } from '../reading/lowerCharacter.ts'
import type { ContentMount, HugoSettings } from './hugoSettings.ts'

const pageEnding = /\.(?:md|markdown|mdown|html?|adoc|asciidoc|ad|org|rst|pandoc|pdc)$/i

/** Where files of a Hugo site are served. Source: gohugo.io, "URL management" and "Page bundles". */
export function hugoPlaces(settings: HugoSettings, files: SiteFiles): (file: FilePath) => Place | undefined {
  const bundles = leafBundles(settings, files.paths)
  return (file) => {
    const asset = settings.files.find(({ folder }) => isBelow(file, folder) && file !== folder)
    if (asset) return { address: join(settings.base, asset.at, file.slice(asset.folder.length + 1)) }
    const mount = mountOf(settings, file)
    if (!mount) return undefined
    const within = join(mount.at, below(file, mount.folder))
    if (!pageEnding.test(file)) return resourcePlace(file, within, mount)
    const bundle = bundleAround(folderOf(file))
    if (bundle !== undefined && !(folderOf(file) === bundle && isIndex(file))) return undefined
    return pagePlace(file, within, mount)
  }

  function bundleAround(folder: FilePath): FilePath | undefined {
    for (let at = folder; at !== ''; at = folderOf(at)) if (bundles.has(at)) return at
    return undefined
  }

  /** A file beside pages is served below the address of its bundle or section. */
  function resourcePlace(file: FilePath, within: string, mount: ContentMount): Place {
    const bundle = bundleAround(folderOf(file))
    const index = bundle === undefined ? undefined : bundles.get(bundle)
    if (bundle === undefined || index === undefined) {
      return { address: withRoot(`${inPath(folderOf(within))}/${nameOf(within)}`, mount.language) }
    }
    const own = pagePlace(index, join(mount.at, below(index, mount.folder)), mount)
    return { address: `${withoutEnd(own?.address ?? '')}/${file.slice(bundle.length + 1)}` }
  }

  function pagePlace(file: FilePath, within: string, mount: ContentMount): Place | undefined {
    const { fields } = readPage(files.read(file) ?? '')
    const front = lowerFields(fields)
    if (isHidden(front)) return undefined
    const language = languageOf(within, mount)
    const path = pathOf(within, front, language)
    const address = withRoot(path, language)
    const sub = textAt(front, 'url') !== undefined && /\.html?$/.test(path) ? folderOf(path) : withoutEnd(path)
    const aliases = textsAt(front, 'aliases').map((alias) => aliasAddress(alias, withRoot(folderOf(sub), language)))
    return { address, aliases }
  }

  function isHidden(front: Tree): boolean {
    const build = front['_build'] ?? front['build']
    const render = textAt(build, 'render') ?? flagAt(build, 'render')
    if (render === 'never' || render === 'link' || render === false) return true
    if (flagAt(front, 'headless') === true) return true
    if (!settings.buildDrafts && flagAt(front, 'draft') === true) return true
    if (files.today === undefined) return false
    const starts = textAt(front, 'publishdate') ?? textAt(front, 'date')
    const ends = textAt(front, 'expirydate')
    if (!settings.buildFuture && starts !== undefined && starts.slice(0, 10) > files.today) return true
    return !settings.buildExpired && ends !== undefined && ends.slice(0, 10) < files.today
  }

  function languageOf(within: string, mount: ContentMount): string {
    const ending = /\.([A-Za-z-]+)\.\w+$/.exec(within)?.[1]
    return ending !== undefined && settings.languages.includes(ending) ? ending : mount.language
  }

  /** The path below the language's root, with a slash at its end or an ending. */
  function pathOf(within: string, front: Tree, language: string): string {
    const url = textAt(front, 'url')
    if (url !== undefined) return ownUrl(url)
    const folder = folderOf(within)
    const stem = nameOf(within)
      .replace(pageEnding, '')
      .replace(new RegExp(`\\.${language}$`), '')
    const kind = stem === '_index' ? 'section' : stem === 'index' ? 'bundle' : 'page'
    const slug = textAt(front, 'slug')
    const name = kind === 'page' ? stem : nameOf(folder)
    const parent = kind === 'page' ? folder : folderOf(folder)
    if (kind !== 'page' && folder === '') return '/'
    if (kind === 'section') return withEnd(inPath(folder))
    const pattern = settings.permalinks[parent.split('/')[0]!.toLowerCase()]
    const path =
      pattern === undefined ? `${parent}/${slug ?? name}` : fillPattern(pattern, { front, folder: parent, name })
    const clean = inPath(path)
    if (pattern !== undefined && /\.\w+$/.test(pattern)) return clean
    return withEnd(clean)
  }

  function withEnd(path: string): string {
    return settings.uglyUrls ? `${path}.html` : `${path}/`
  }

  function ownUrl(url: string): string {
    const path = url.startsWith('/') ? url : `/${url}`
    return /\/$|\.\w+$/.test(path) ? path : `${path}/`
  }

  /** A path as Hugo writes it: hyphens for blanks, without what an address cannot hold, in lower case. */
  function inPath(path: string): string {
    const accents = settings.removeAccents ? path.normalize('NFD').replace(/\p{Mn}/gu, '') : path
    const kept = [...accents.trim()]
      .filter((character) => /[\p{L}\p{Nd}\p{M}./_#+~@\- ]/u.test(character))
      .join('')
      .replace(/ +/g, '-')
      .replace(/^\/*/, '/')
      .replace(/\/{2,}/g, '/')
      .replace(/(.)\/$/, '$1')
    return settings.keepCase ? kept : [...kept].map(lowerCharacter).join('')
  }

  /** An alias with a slash in front begins at the root of all languages, another one beside the page. */
  function aliasAddress(alias: string, beside: string): string {
    const path = alias.startsWith('/') ? join(settings.base, alias) : join(beside, '/', alias)
    return /\/$|\.html?$/.test(path) ? path : withEnd(path)
  }

  function withRoot(path: string, language: string): string {
    const prefix = language === settings.language && !settings.languageInSubdir ? '' : language
    return join(settings.base, prefix, path)
  }
}

interface Filling {
  readonly front: Tree
  readonly folder: string
  readonly name: string
}

/** `:year/:slug` filled from a page's fields. Source: gohugo.io, "Permalinks". */
function fillPattern(pattern: string, { front, folder, name }: Filling): string {
  const [year = '', month = '', day = ''] = (textAt(front, 'date') ?? '').slice(0, 10).split('-')
  const title = (textAt(front, 'title') ?? name).replaceAll('/', '-')
  const slug = textAt(front, 'slug')
  const values: Readonly<Record<string, string>> = {
    year,
    month,
    day,
    title,
    filename: name,
    contentbasename: name,
    slug: slug ?? title,
    slugorfilename: slug ?? name,
    slugorcontentbasename: slug ?? name,
    section: folder.split('/')[0] ?? '',
    sections: folder,
  }
  return pattern.replace(/:([a-z]+)/g, (token, key: string) => values[key] ?? token)
}

/** Folders that are one page, and the file that makes them one. */
function leafBundles(settings: HugoSettings, paths: readonly FilePath[]): ReadonlyMap<FilePath, FilePath> {
  const inContent = paths.filter((path) => isIndex(path) && mountOf(settings, path))
  return new Map(inContent.map((path) => [folderOf(path), path]))
}

function isIndex(path: FilePath): boolean {
  return pageEnding.test(path) && /^index(?:\.[A-Za-z-]+)?\.\w+$/.test(nameOf(path))
}

function mountOf({ content }: HugoSettings, file: FilePath): ContentMount | undefined {
  return content
    .filter(({ folder }) => isBelow(file, folder))
    .sort((one, other) => other.folder.length - one.folder.length)[0]
}

function lowerFields(fields: Tree): Tree {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key.toLowerCase(), value]))
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** An address without its last slash or `.html`: what stands beside a page is served below it. */
function withoutEnd(address: string): string {
  return address.replace(/\/$|\.html?$/, '')
}

function below(path: FilePath, folder: FilePath): string {
  return folder === '' ? path : path.slice(folder.length + 1)
}

function join(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .join('/')
    .replace(/\/{2,}/g, '/')
}
