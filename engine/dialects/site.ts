import type { FilePath } from '../documents/document.ts'
import { isMarkdown } from '../documents/markdown/isMarkdown.ts'
import type { PageAnchors } from './anchor.ts'
import type { SiteFiles } from './siteFiles.ts'

/** What one dialect with one set of settings says about the files of one site. */
export interface Site {
  anchorsOf(page: FilePath): PageAnchors
  /** Where a file is served, base path included, as `/docs/a/`; undefined where it is not served at all. */
  addressOf(file: FilePath): string | undefined
  /** The files that stand behind an address, the one that is served first; empty where none does. */
  pathsOf(address: string): readonly FilePath[]
  /**
   * Where a destination that stands on a page leads once the site is built: an address of the site with its fragment,
   * or another site's as it is written. Undefined where only a build can tell: a template, a page that is not served.
   */
  leadsTo(page: FilePath, destination: string, as: WrittenAs): string | undefined
  /** Pages that menus list; `all` where the tool lists every page by itself, undefined where nobody can tell. */
  menu(): Menu
  /** True for a page that is served and may stand in a list: no draft, no part, nothing that says it is unlisted. */
  mayBeListed(page: FilePath): boolean
  /** Every address at which something is served, as `addressKey` spells it; the same object while they are the same. */
  addresses(): ReadonlyMap<string, unknown>
  /** True where something is served at or below an address. */
  hasFolder(address: string): boolean
  /** Nothing is served at a folder that has no page of its own. */
  readonly hidesFolders: boolean
  /** Addresses that lead on to another, as `/old/` to `/docs/a/`. */
  readonly redirects: ReadonlyMap<string, string>
}

export type Menu = readonly FilePath[] | 'all' | undefined

/** What a dialect knows of a file: its addresses (the first is its own), and old ones that lead to it. */
export interface Place {
  readonly address: string
  /** Further addresses at which the same file is served, as an untranslated page in another language. */
  readonly also?: readonly string[]
  readonly aliases?: readonly string[]
  /** Served, and to be found by nobody who does not know the address. */
  readonly unlisted?: boolean
}

/** How a destination is written: as a link or a picture of markdown, or in a tag of HTML, which tools leave alone. */
export type WrittenAs = 'link' | 'image' | 'html'

/** A destination of this site, its percent signs decoded. */
export interface Destination {
  readonly page: FilePath
  readonly path: string
  /** `?` and `#` with what follows. */
  readonly rest: string
  readonly as: WrittenAs
}

/** An address, `undefined` for what a browser makes of the path, or `unknown`. */
export type Rewritten = string | undefined | typeof unknown

/** Only a build can tell where a destination leads. */
export const unknown = Symbol('unknown')

interface SiteParts {
  readonly files: SiteFiles
  readonly paths: readonly FilePath[]
  /** Undefined outside the site's folders; a file that is not there has the address that it would have. */
  readonly placeOf: (file: FilePath) => Place | undefined
  readonly anchorsOf: (page: FilePath) => PageAnchors
  /** Pages are found in any letter case, as by React's router. */
  readonly anyCase?: true
  /** Nothing is served at a folder that has no page of its own. */
  readonly hidesFolders?: true
  /** Redirects that stand in the settings. */
  readonly redirects?: Iterable<readonly [string, string]>
  /** What the tool makes of a destination before a browser sees it. */
  readonly rewrite?: (destination: Destination) => Rewritten
  readonly menu?: () => Menu
  /** Fills in a destination that is written as a template, or with a scheme of the tool's own. */
  readonly fill?: (destination: string, page: FilePath) => string | undefined
}

/** Puts together what a dialect says of single files; addresses are read backwards the first time one is asked for. */
export function openSite(parts: SiteParts): Site {
  const { files, paths, redirects = [], rewrite = () => undefined, fill = () => undefined } = parts
  const { menu = () => undefined } = parts
  const recall = files.recall ?? openOnce()
  const placeOf = (file: FilePath) => recall(`place:${file}`, () => parts.placeOf(file))
  const read = () =>
    recall('places', () => {
      const found = new Map<string, FilePath[]>()
      const led = new Map<string, string>(redirects)
      for (const path of paths) {
        const place = placeOf(path)
        if (!place) continue
        for (const address of [place.address, ...(place.also ?? [])]) {
          const there = found.get(addressKey(address))
          if (there) there.push(path)
          else found.set(addressKey(address), [path])
        }
        for (const alias of place.aliases ?? []) led.set(alias, place.address)
      }
      const folders = new Map<string, true>()
      for (const address of found.keys()) {
        for (let end = address.length; end >= 0; end = address.lastIndexOf('/', end - 1)) {
          const folder = address.slice(0, end) || '/'
          if (folders.has(folder)) break
          folders.set(folder, true)
        }
      }
      const pages = parts.anyCase ? [...found].filter(([, there]) => there.some(isMarkdown)) : []
      const lower = new Map(pages.map(([address, there]) => [address.toLowerCase(), there]))
      return { files: found, lower, redirects: led, folders }
    })
  return {
    anchorsOf: (page) => recall(`anchors:${page}`, () => parts.anchorsOf(page)),
    menu: () => recall('menu', menu),
    mayBeListed(page) {
      const place = placeOf(page)
      return place !== undefined && place.unlisted !== true
    },
    addressOf: (file) => placeOf(file)?.address,
    leadsTo(page, destination, as) {
      const filled = template.test(destination) || foreign.test(destination) ? fill(destination, page) : undefined
      const written = filled ?? (template.test(destination) ? undefined : destination)
      const own = placeOf(page)?.address
      if (written === undefined || own === undefined) return undefined
      if (foreign.test(written)) return written
      const [, before = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(written) ?? []
      if (before === '') return own + rest
      const path = decoded(before)
      const made = rewrite({ page, path, rest, as })
      if (made === unknown) return undefined
      return made === undefined ? follow(own, before) + rest : made.includes('#') ? made : made + rest
    },
    pathsOf(address) {
      const { files: known, lower } = read()
      const key = addressKey(address)
      return known.get(key) ?? lower.get(key.toLowerCase()) ?? []
    },
    addresses: () => read().files,
    hidesFolders: parts.hidesFolders ?? false,
    hasFolder: (address) => read().folders.has(addressKey(address)),
    get redirects() {
      return read().redirects
    },
  }
}

/** Makes each thing once; the files of a site that is opened for one look do not change. */
function openOnce(): NonNullable<SiteFiles['recall']> {
  const made = new Map<string, unknown>()
  return <T>(key: string, make: () => T): T => {
    if (!made.has(key)) made.set(key, make())
    return made.get(key) as T
  }
}

const template = /\{\{|\{%/
const foreign = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i

/** What a browser makes of a path on a page. */
function follow(from: string, path: string): string {
  try {
    return decoded(new URL(encodeURI(decoded(path)), `https://site.example${encodeURI(from)}`).pathname)
  } catch {
    return path
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** `/a`, `/a/` and `/a/index.html` are one place to a server; percent signs are decoded. */
export function addressKey(address: string): string {
  const path = address
    .replace(/[?#].*$/s, '')
    .replace(/\/index\.html$/, '/')
    .replace(/(.)\/$/, '$1')
  return decoded(path)
}
