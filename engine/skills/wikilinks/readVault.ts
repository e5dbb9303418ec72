import type { FilePath } from '../../documents/document.ts'
import { editDistance } from '../../documents/markdown/editDistance.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import type { Library } from '../library.ts'
import { wikilinks, type Wikilink } from './wikilinks.ts'

/** A library whose pages link to each other by name. */
export interface Vault {
  linksOf(path: FilePath): readonly Wikilink[]
  /** The file that a name means on a page: anywhere, by the end of its path, the nearest of several. */
  find(from: FilePath, target: string): FilePath | undefined
  /** The names that are one slip away from one that nothing has, as a link writes them. */
  resembling(target: string): readonly string[]
}

const fewest = 4
const shortest = 4

/** Reads a vault; undefined where most links are written otherwise, and double brackets may be anything. */
export function readVault(library: Library): Vault | undefined {
  const facts = new Map(library.pages.map((page) => [page.path, library.closer(page, wikilinks)]))
  const written = [...facts].flatMap(([from, { links }]) => links.map(({ target }) => ({ from, target })))
  if (written.length === 0) return undefined
  const byName = Map.groupBy(library.space.files, (path) => nameOf(path))
  const aliases = new Map([...facts].flatMap(([path, said]) => said.aliases.map((alias) => [loose(alias), path])))
  const find = (from: FilePath, target: string): FilePath | undefined => {
    if (target === '') return from
    const tail = loose(target.replace(/^(?:\.{0,2}\/)+/, '').replace(/\.md$/i, ''))
    const named = byName.get(tail.slice(tail.lastIndexOf('/') + 1)) ?? []
    const ending = named.filter((path) => `/${withoutEnding(path)}`.endsWith(`/${tail}`))
    const beside = ending.filter((path) => folderOf(path) === folderOf(from))
    const [nearest] = [...(beside.length > 0 ? beside : ending)].sort((a, b) => a.length - b.length)
    return nearest ?? aliases.get(tail)
  }
  const isObsidian = library.pages.some(({ path }) => {
    const site = library.siteOf(path)
    return site?.dialect.id === 'obsidian' && !site.likely
  })
  const found = written.filter(({ from, target }) => find(from, target) !== undefined).length
  const plain = [...facts.values()].reduce((sum, said) => sum + said.plain, 0)
  const isUsual = written.length >= fewest && written.length >= plain && found * 2 >= written.length
  if (!isObsidian && !isUsual) return undefined
  return {
    linksOf: (path) => facts.get(path)?.links ?? [],
    find,
    resembling(target) {
      const [name, isPage] = [target.slice(target.lastIndexOf('/') + 1), !/\.[a-z0-9]{2,5}$/i.test(target)]
      if (name.length < shortest) return []
      const near = [...byName.values()].flat().filter((path) => isSlip(loose(name), nameOf(path), isPage, path))
      const names = near.map((path) => path.slice(path.lastIndexOf('/') + 1))
      return [...new Set(names.map((one) => (isPage ? one.replace(/\.md$/i, '') : one)))]
    },
  }
}

/** One slip, and not another number of a series. */
function isSlip(name: string, other: string, isPage: boolean, path: FilePath): boolean {
  return isMarkdown(path) === isPage && numberless(name) !== numberless(other) && editDistance(name, other, 1) === 1
}

function numberless(name: string): string {
  return name.replace(/\d+/g, '0')
}

function nameOf(path: FilePath): string {
  const whole = withoutEnding(path)
  return whole.slice(whole.lastIndexOf('/') + 1)
}

function withoutEnding(path: FilePath): string {
  return loose(path.replace(/\.md$/i, ''))
}

/** Letter case does not count, and wikis write blanks as hyphens. */
function loose(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
}
