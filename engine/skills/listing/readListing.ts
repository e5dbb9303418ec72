import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import type { Library, Page } from '../library.ts'
import { isUnlisted } from './isUnlisted.ts'
import { writing } from './writing.ts'

/** Which pages of a library lists may hold, and whether anybody can see what lists them. */
export interface Listing {
  /** A page that others take in, or that is named as one. */
  isPart(path: FilePath): boolean
  /** No part, no draft, nothing that says it is unlisted. */
  mayBeListed(page: Page): boolean
  /** A toctree of a page lists it. */
  isListed(path: FilePath): boolean
  /** The pages are written for a site generator whose settings are not among the files, nor is its menu. */
  readonly menuIsUnseen: boolean
}

/** So many pages, and this share, that only a site generator can read show that there is one. */
const enough = 3
const share = 0.1
const settings = new RegExp(
  '(?:^|/)(?:SUMMARY\\.md|_sidebar\\.md|mkdocs\\.ya?ml|zensical\\.toml|docusaurus\\.config\\.\\w+|sidebars?\\.\\w+|' +
    'book\\.toml|conf\\.py|_toc\\.ya?ml|myst\\.ya?ml|toc\\.ya?ml|hugo\\.\\w+|config\\.toml|_config\\.ya?ml|' +
    'astro\\.config\\.\\w+|_quarto\\.ya?ml|docfx\\.json|\\.vitepress/config\\.\\w+)$',
)

/** Reads what keeps pages out of lists, and what lists them, over a whole library. */
export function readListing(library: Library): Listing {
  const { pages, space, at } = library
  const read = pages.map((page) => ({ page, says: library.closer(page, writing) }))
  const byName = Map.groupBy(space.files, (path) => path.slice(path.lastIndexOf('/') + 1))
  const find = (from: FilePath, name: string): readonly FilePath[] => {
    const beside = joinPath(folderOf(from), name).path
    if (space.has(beside)) return [beside]
    const tail = name.replace(/^(?:\.{0,2}\/|@\w*\/|~\/)+/, '')
    const named = byName.get(tail.slice(tail.lastIndexOf('/') + 1)) ?? []
    return named.filter((path) => path === tail || path.endsWith(`/${tail}`))
  }
  const parts = new Set(read.flatMap(({ page, says }) => says.takesIn.flatMap((name) => find(page.path, name))))
  const listed = new Set(
    read.flatMap(({ page, says }) =>
      says.lists.flatMap((name) => {
        if (!name.includes('*')) return [name, `${name}.md`].flatMap((one) => find(page.path, one.replace(/^\//, './')))
        const folder = folderOf(joinPath(folderOf(page.path), name).path)
        return pages.flatMap(({ path }) => (folderOf(path) === folder ? [path] : []))
      }),
    ),
  )
  const forGenerator = read.filter(({ says }) => says.forGenerator).length
  const isPart = (path: FilePath) => parts.has(path) || /(?:^|\/)_(?!index\.)[^/]*$/.test(path)
  return {
    isPart,
    mayBeListed: (page) => !isPart(page.path) && !isUnlisted(library.closer(page, writing).fields, at),
    isListed: (path) => listed.has(path),
    menuIsUnseen:
      forGenerator >= enough &&
      forGenerator >= pages.length * share &&
      !space.files.some((path) => settings.test(path)),
  }
}
