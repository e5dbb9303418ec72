import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { basePath } from '../reading/basePath.ts'
import { readSettingsYaml } from '../reading/readSettingsYaml.ts'
import { flagAt, isTree, listAt, textAt, textsAt, treeAt, valueAt } from '../reading/tree.ts'
import type { Collection, Default, JekyllSettings } from './jekyllSettings.ts'

/** Reads the settings of a Jekyll site. Sources: jekyllrb.com, "Configuration"; kramdown.gettalong.org, "Options". */
export function readJekyllSettings(path: FilePath, text: string): JekyllSettings {
  const config = readSettingsYaml(text)
  const texts = Object.entries(config).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return {
    folder: folderOf(path),
    base: basePath(textAt(config, 'baseurl') ?? '/'),
    permalink: textAt(config, 'permalink') ?? 'date',
    collections: readCollections(valueAt(config, 'collections')),
    exclude: textsAt(config, 'exclude'),
    include: textsAt(config, 'include'),
    defaults: listAt(config, 'defaults').map(readDefault),
    future: flagAt(config, 'future') ?? false,
    input: textAt(config, 'kramdown', 'input')?.toLowerCase() === 'kramdown' ? 'kramdown' : 'gfm',
    autoIds: flagAt(config, 'kramdown', 'auto_ids') ?? true,
    idPrefix: textAt(config, 'kramdown', 'auto_id_prefix') ?? '',
    texts: Object.fromEntries(texts),
  }
}

function readCollections(written: unknown): readonly Collection[] {
  if (!isTree(written)) return textsAt({ written }, 'written').map((name) => ({ name, output: false }))
  return Object.entries(written).map(([name, options]) => {
    const permalink = textAt(options, 'permalink')
    const output = flagAt(options, 'output') ?? false
    return permalink === undefined ? { name, output } : { name, output, permalink }
  })
}

function readDefault(entry: unknown): Default {
  const values = treeAt(entry, 'values')
  const type = textAt(entry, 'scope', 'type')
  const permalink = textAt(values, 'permalink')
  const published = flagAt(values, 'published')
  return {
    path: (textAt(entry, 'scope', 'path') ?? '').replace(/^\/|\/$/g, ''),
    ...(type === undefined ? {} : { type }),
    ...(permalink === undefined ? {} : { permalink }),
    ...(published === undefined ? {} : { published }),
  }
}
