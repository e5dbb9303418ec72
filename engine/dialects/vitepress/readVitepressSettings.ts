import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import { basePath } from '../reading/basePath.ts'
import { linksIn } from '../reading/linksIn.ts'
import { holdsUnread } from '../reading/holdsUnread.ts'
import { unreadIn } from '../reading/unreadIn.ts'
import { flagAt, textAt, textsAt, treeAt, valueAt } from '../reading/tree.ts'
import type { Tree } from '../reading/tree.ts'
import type { VitepressSettings } from './vitepressSettings.ts'

/** Reads the settings of a VitePress site from what its `config` writes out. Source: vitepress.dev, "Site Config". */
export function readVitepressSettings(path: FilePath, config: Tree, paths: readonly FilePath[]): VitepressSettings {
  const folder = folderOf(folderOf(path))
  const usual = unreadIn(config, 'srcDir').length > 0 ? usualSource(folder, paths) : ''
  const sidebar = valueAt(config, 'themeConfig', 'sidebar')
  const unclear = unreadIn(config, 'themeConfig.sidebar').length > 0 || holdsUnread(sidebar)
  return {
    folder,
    base: basePath(textAt(config, 'base') ?? '/'),
    source: joinPath(folder, textAt(config, 'srcDir') ?? usual).path,
    cleanUrls: flagAt(config, 'cleanUrls') ?? false,
    exclude: textsAt(config, 'srcExclude'),
    ...(sidebar === undefined || unclear ? {} : { menu: linksIn([sidebar, valueAt(config, 'themeConfig', 'nav')]) }),
    rewrites: Object.fromEntries(
      Object.entries(treeAt(config, 'rewrites')).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    ),
  }
}

/** Where a program names the folder of the pages: the only one with a first page, if the site itself has none. */
function usualSource(folder: FilePath, paths: readonly FilePath[]): string {
  const holders = paths.flatMap((path) => {
    if (!isBelow(path, folder) || !path.endsWith('/index.md')) return []
    const within = folderOf(folder === '' ? path : path.slice(folder.length + 1))
    return within.includes('/') ? [] : [within]
  })
  return holders.length === 1 && !paths.includes(joinPath(folder, 'index.md').path) ? holders[0]! : ''
}
