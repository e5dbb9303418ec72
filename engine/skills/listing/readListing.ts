import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import type { Library, Page, PageSite } from '../library.ts'
import { findNamed } from './findNamed.ts'
import { isUnlisted } from './isUnlisted.ts'
import { writing } from './writing.ts'

/** Which pages of a library lists may hold, and whether anybody can see what lists them. */
export interface Listing {
  /** A page that others take in, or that is named as one. */
  isPart(path: FilePath): boolean
  /** No part, no draft, nothing that says it is unlisted. */
  mayBeListed(page: Page): boolean
  /** A toctree of a page or the menu of its site lists it, or a menu that nobody can read may. */
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
  const find = (from: FilePath, name: string) => findNamed(space, from, name)
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
  const menus = new Map<PageSite, ReadonlySet<FilePath> | undefined>()
  const menuOf = (pageSite: PageSite) => {
    const menu = menus.has(pageSite) ? undefined : pageSite.site?.menu()
    if (!menus.has(pageSite)) menus.set(pageSite, Array.isArray(menu) ? new Set(menu) : undefined)
    return menus.get(pageSite)
  }
  return {
    isPart,
    mayBeListed(page) {
      const site = library.siteOf(page.path)?.site
      const isServed = site === undefined || site.mayBeListed(page.path)
      return isServed && !isPart(page.path) && !isUnlisted(library.closer(page, writing).fields, at)
    },
    isListed(path) {
      const pageSite = library.siteOf(path)
      return listed.has(path) || (pageSite !== undefined && mayList(menuOf(pageSite), path))
    },
    menuIsUnseen:
      forGenerator >= enough &&
      forGenerator >= pages.length * share &&
      !space.files.some((path) => settings.test(path)),
  }
}

/** Where a tool lists every page, or nobody can read what it lists, a page needs no link. */
function mayList(menu: ReadonlySet<FilePath> | undefined, path: FilePath): boolean {
  return menu === undefined || menu.has(path)
}
