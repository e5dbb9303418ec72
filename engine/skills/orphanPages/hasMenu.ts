import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import type { View } from '../../documents/view.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'

const menuKeys =
  /^(weight|sidebar_position|sidebar|nav_order|menu|layout|permalink|order|parent|slug|categories|tags):/m
const siteFile = new RegExp(
  '(?:^|/)(?:_config\\.ya?ml|hugo\\.(?:toml|ya?ml|json)|config\\.toml|docusaurus\\.config\\.[cm]?[jt]s|' +
    'astro\\.config\\.[cm]?[jt]s|\\.vitepress/config\\.[cm]?[jt]s)$',
)

/** True where a site generator lists a page by itself, so that it needs no link. */
export function hasMenu(view: View, root: FilePath): (path: FilePath, text: string) => boolean {
  const sites: FilePath[] = []
  for (const path of view.files(root)) {
    if (siteFile.test(path)) sites.push(folderOf(path).replace(/\/?\.vitepress$/, ''))
    else if (/(^|\/)_index\.md$/.test(path)) sites.push(folderOf(path))
    else if (/(^|\/)mkdocs\.ya?ml$/.test(path) && !/^nav:/m.test(view.text(path) ?? '')) sites.push(folderOf(path))
  }
  return (path, text) =>
    sites.some((site) => isBelow(path, site)) ||
    (text.startsWith('---\n') && menuKeys.test(text.slice(4, text.indexOf('\n---', 3) + 1)))
}
