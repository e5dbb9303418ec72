import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import { basePath } from '../reading/basePath.ts'
import { flagAt, textAt, textsAt, treeAt } from '../reading/tree.ts'
import type { Tree } from '../reading/tree.ts'
import type { VitepressSettings } from './vitepressSettings.ts'

/** Reads the settings of a VitePress site from what its `config` writes out. Source: vitepress.dev, "Site Config". */
export function readVitepressSettings(path: FilePath, config: Tree): VitepressSettings {
  const folder = folderOf(folderOf(path))
  return {
    folder,
    base: basePath(textAt(config, 'base') ?? '/'),
    source: joinPath(folder, textAt(config, 'srcDir') ?? '').path,
    cleanUrls: flagAt(config, 'cleanUrls') ?? false,
    exclude: textsAt(config, 'srcExclude'),
    rewrites: Object.fromEntries(
      Object.entries(treeAt(config, 'rewrites')).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    ),
  }
}
