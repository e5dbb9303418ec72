import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import { basePath } from '../reading/basePath.ts'
import { linksIn } from '../reading/linksIn.ts'
import { holdsUnread } from '../reading/holdsUnread.ts'
import { unreadIn } from '../reading/unreadIn.ts'
import { flagAt, textAt, textsAt, treeAt, valueAt } from '../reading/tree.ts'
import type { Tree } from '../reading/tree.ts'
import type { VitepressSettings } from './vitepressSettings.ts'

/** Reads the settings of a VitePress site from what its `config` writes out. Source: vitepress.dev, "Site Config". */
export function readVitepressSettings(path: FilePath, config: Tree): VitepressSettings {
  const folder = folderOf(folderOf(path))
  const sidebar = valueAt(config, 'themeConfig', 'sidebar')
  const unclear = unreadIn(config, 'themeConfig.sidebar').length > 0 || holdsUnread(sidebar)
  return {
    folder,
    base: basePath(textAt(config, 'base') ?? '/'),
    source: joinPath(folder, textAt(config, 'srcDir') ?? '').path,
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
