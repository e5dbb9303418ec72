import type { FilePath } from '../documents/document.ts'
import type { PageAnchors } from './anchor.ts'

/** What one dialect with one set of settings says about the files of one site. */
export interface Site {
  anchorsOf(page: FilePath): PageAnchors
  /** Where a file is served, base path included, as `/docs/a/`; undefined where it is not served at all. */
  addressOf(file: FilePath): string | undefined
  /** The files that stand behind an address, the one that is served first; empty where none does. */
  pathsOf(address: string): readonly FilePath[]
  /** Addresses that lead on to another, as `/old/` to `/docs/a/`. */
  readonly redirects: ReadonlyMap<string, string>
}

/** What a dialect knows of a file: its addresses (the first is its own), and old ones that lead to it. */
export interface Place {
  readonly address: string
  /** Further addresses at which the same file is served, as an untranslated page in another language. */
  readonly also?: readonly string[]
  readonly aliases?: readonly string[]
}

interface SiteParts {
  readonly paths: readonly FilePath[]
  readonly placeOf: (file: FilePath) => Place | undefined
  readonly anchorsOf: (page: FilePath) => PageAnchors
  /** Redirects that stand in the settings. */
  readonly redirects?: Iterable<readonly [string, string]>
}

/** Puts together what a dialect says of single files; addresses are read backwards the first time one is asked for. */
export function openSite({ paths, placeOf, anchorsOf, redirects = [] }: SiteParts): Site {
  let backwards: { files: Map<string, FilePath[]>; redirects: Map<string, string> } | undefined
  const read = () => {
    if (backwards) return backwards
    const files = new Map<string, FilePath[]>()
    const led = new Map<string, string>(redirects)
    for (const path of paths) {
      const place = placeOf(path)
      if (!place) continue
      for (const address of [place.address, ...(place.also ?? [])]) {
        const there = files.get(addressKey(address))
        if (there) there.push(path)
        else files.set(addressKey(address), [path])
      }
      for (const alias of place.aliases ?? []) led.set(alias, place.address)
    }
    backwards = { files, redirects: led }
    return backwards
  }
  return {
    anchorsOf,
    addressOf: (file) => placeOf(file)?.address,
    pathsOf: (address) => read().files.get(addressKey(address)) ?? [],
    get redirects() {
      return read().redirects
    },
  }
}

/** `/a`, `/a/` and `/a/index.html` are one place to a server; percent signs are decoded. */
export function addressKey(address: string): string {
  const path = address
    .replace(/[?#].*$/s, '')
    .replace(/\/index\.html$/, '/')
    .replace(/(.)\/$/, '$1')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
