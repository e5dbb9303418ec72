import type { FilePath } from '../../engine/documents/document.ts'
import { dayOf } from './dayOf.ts'
import { pageAddress, pageSize } from './pageAddress.ts'
import { slug } from './slug.ts'

/** A document that needs a place on the site. */
export interface Addressee {
  readonly path: FilePath
  readonly id: string
  /** Its place in the library section, where it has one. */
  readonly shelf: FilePath | undefined
  /** The first part of the address of what lies outside the library. */
  readonly section: string
  /** The folder its collection is in, with a slash; the file itself where there can be only one. */
  readonly place: FilePath
  /** `days`: it shares the page of its day. */
  readonly kind: 'pages' | 'days'
}

/** Where everything is, below the site's base. */
export interface Addresses {
  /** Each ends with a slash, or with an anchor where the document shares its page. */
  readonly pages: ReadonlyMap<FilePath, string>
  /** Folders of the library section that hold pages, `library` itself among them. */
  readonly folders: ReadonlyMap<FilePath, string>
}

/**
 * Library pages mirror their paths (`library/a/b.md` is `library/a/b/`, a README is its folder); every
 * other document is `<section>/<id>/`, or an anchor on the page of its day. No two pages share an
 * address, not even on disks that ignore case.
 */
export function assignAddresses(documents: readonly Addressee[]): Addresses {
  const claim = makeClaims()
  const shelved = documents.flatMap(({ path, shelf }) => (shelf === undefined ? [] : [{ path, shelf }]))
  const folders = new Map(
    [...foldersOf(shelved.map(({ shelf }) => shelf))].sort().map((folder) => [folder, claim(`${slug(folder)}/`)]),
  )

  const pages = new Map<FilePath, string>()
  const introduced = new Set<FilePath>()
  for (const { path, shelf } of [...shelved].sort((a, b) => introductionsFirst(a.shelf, b.shelf))) {
    const folder = parentOf(shelf)
    const introduces = isIntroduction(shelf) && !introduced.has(folder)
    if (introduces) introduced.add(folder)
    const own = (): string => claim(`${slug(shelf.replace(/\.[^./]+$/, ''))}/`, `${slug(shelf)}/`)
    pages.set(path, introduces ? (folders.get(folder) ?? own()) : own())
  }

  const lengths = new Map<string, number>()
  for (const { path, id, section, place, kind } of documents) {
    if (pages.has(path)) continue
    if (kind === 'pages') pages.set(path, claim(placed(section, path, place, id)))
    else {
      const day = slug(`${section}/${dayOf(path, place)}/`)
      const before = lengths.get(day) ?? 0
      lengths.set(day, before + 1)
      pages.set(path, `${pageAddress(day, Math.floor(before / pageSize) + 1)}#${id}`)
    }
  }
  return { pages, folders }
}

/** A document alone in its collection is the section's page; an id that is a path is shortened to what differs. */
function placed(section: string, path: FilePath, place: FilePath, id: string): string {
  if (path === place) return `${slug(section)}/`
  return slug(`${section}/${id.startsWith(place) ? id.slice(place.length) : id}/`)
}

/** Hands out each address once: the first wish that is free, or the last with a number. */
function makeClaims(): (...wishes: readonly string[]) => string {
  const taken = new Set<string>()
  return (...wishes) => {
    let wish = wishes.find((candidate) => !taken.has(candidate.toLowerCase()))
    for (let count = 2; wish === undefined; count += 1) {
      const next = `${wishes.at(-1)?.slice(0, -1)}-${count}/`
      if (!taken.has(next.toLowerCase())) wish = next
    }
    taken.add(wish.toLowerCase())
    return wish
  }
}

function foldersOf(paths: readonly FilePath[]): ReadonlySet<FilePath> {
  const folders = new Set<FilePath>(['library'])
  for (const path of paths) {
    for (let folder = parentOf(path); folder !== ''; folder = parentOf(folder)) folders.add(folder)
  }
  return folders
}

function introductionsFirst(a: FilePath, b: FilePath): number {
  return Number(isIntroduction(b)) - Number(isIntroduction(a)) || (a < b ? -1 : 1)
}

function isIntroduction(path: FilePath): boolean {
  return /\/(README|index)\.(?:md|mdx|markdown)$/i.test(path)
}

function parentOf(path: FilePath): FilePath {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
