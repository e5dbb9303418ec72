import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import { basePath } from '../reading/basePath.ts'
import { isTree, textAt, textsAt, treeAt, valueAt } from '../reading/tree.ts'
import type { Tree } from '../reading/tree.ts'
import type { SphinxSettings } from './sphinxSettings.ts'

/** Reads what `conf.py` writes out. Sources: sphinx-doc.org, "Configuration"; myst-parser.readthedocs.io, the same. */
export function readSphinxSettings(path: FilePath, config: Tree, builder: string): SphinxSettings {
  const folder = folderOf(path)
  const anchors = valueAt(config, 'myst_heading_anchors')
  const inSite = (name: string) => joinPath(folder, name).path
  return {
    folder,
    base: basePath(textAt(config, 'html_baseurl') ?? '/'),
    endings: readEndings(valueAt(config, 'source_suffix')),
    exclude: [...textsAt(config, 'exclude_patterns'), ...textsAt(config, 'templates_path')],
    staticFolders: textsAt(config, 'html_static_path').map(inSite),
    extra: textsAt(config, 'html_extra_path').map(inSite),
    folderUrls: builder === 'dirhtml',
    extensions: textsAt(config, 'myst_enable_extensions'),
    headingAnchors: typeof anchors === 'number' ? anchors : 0,
    substitutions: readTexts({ ...treeAt(config, 'myst_substitutions') }),
    redirects: readTexts(treeAt(config, 'redirects')),
  }
}

function readEndings(written: unknown): readonly string[] {
  if (isTree(written)) return Object.keys(written)
  const list = textsAt({ written }, 'written')
  return list.length > 0 ? list : ['.rst', '.md']
}

function readTexts(tree: Tree): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(tree).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
