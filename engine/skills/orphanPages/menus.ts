import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import type { Library } from '../library.ts'
import type { PageText } from '../reading/pageText.ts'
import type { MenuReading } from '../skill.ts'

/** What a file that is no page says of pages. */
export interface MenuFacts {
  /** The paths that it names, as it names them. */
  readonly names: readonly string[]
  /** Lists the pages of its site itself, so that a page which it leaves out is in no menu. */
  readonly hasNav: boolean
}

const lists = /\.(ya?ml|json|toml|[cm]?[jt]sx?|html?|txt|tmpl|rst|adoc|xml|csv)$/i
const pathPattern = /[\p{L}\p{N}_./-]+/gu
/** Larger files are data, not menus. */
const largest = 400_000
const menuKeys =
  /^(weight|sidebar_position|sidebar|nav_order|menu|layout|permalink|order|parent|slug|categories|tags):/m
const siteFile = new RegExp(
  '(?:^|/)(?:_config\\.ya?ml|hugo\\.(?:toml|ya?ml|json)|config\\.toml|docusaurus\\.config\\.[cm]?[jt]s|' +
    'astro\\.config\\.[cm]?[jt]s|\\.vitepress/config\\.[cm]?[jt]s)$',
)

/** The menus, lists and settings beside the pages. */
export const menus: MenuReading<MenuFacts> = {
  name: 'orphan-pages/menus',
  version: 1,
  wants: (path) => lists.test(path),
  read({ text }) {
    const named = text.length > largest ? [] : (text.match(pathPattern) ?? [])
    return { names: [...new Set(named.filter((name) => /\.md$|\//i.test(name)))], hasNav: /^nav:/m.test(text) }
  },
}

/** Whether a page's fields give it a place in a menu. */
export function hasMenuFields({ text }: PageText): boolean {
  return text.startsWith('---\n') && menuKeys.test(text.slice(4, text.indexOf('\n---', 3) + 1))
}

/** The folders whose pages a site generator lists by itself, so that they need no link. */
export function menuFolders({ space, menus: files }: Library<unknown, MenuFacts>): readonly FilePath[] {
  const withNav = new Set(files.flatMap(({ path, facts }) => (facts.hasNav ? [path] : [])))
  return space.files.flatMap((path) => {
    if (siteFile.test(path)) return [folderOf(path).replace(/\/?\.vitepress$/, '')]
    const isIndex = /(^|\/)_index\.md$/.test(path)
    const listsItself = /(^|\/)mkdocs\.ya?ml$/.test(path) && !withNav.has(path)
    return isIndex || listsItself ? [folderOf(path)] : []
  })
}
