import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import { basePath } from '../reading/basePath.ts'
import { flagAt, isTree, listAt, textAt, treeAt } from '../reading/tree.ts'
import type { Tree } from '../reading/tree.ts'
import type { StarlightSettings } from './starlightSettings.ts'

/**
 * Reads the settings of a Starlight site. Sources: starlight.astro.build, "Configuration"; docs.astro.build, the same.
 */
export function readStarlightSettings(path: FilePath, config: Tree): StarlightSettings {
  const folder = folderOf(path)
  const starlight = listAt(config, 'integrations').find((entry) => textAt(entry, '()') === 'starlight')
  const locales = Object.keys(treeAt(starlight, 'locales')).filter((name) => name !== '()')
  const root = textAt(starlight, 'defaultLocale') ?? (locales.includes('root') ? 'root' : (locales[0] ?? 'root'))
  const source = joinPath(folder, textAt(config, 'srcDir') ?? 'src').path
  return {
    folder,
    base: basePath(textAt(config, 'base') ?? '/'),
    docs: `${source}/content/docs`,
    publicFolder: joinPath(folder, textAt(config, 'publicDir') ?? 'public').path,
    root: root === 'root' ? '' : root,
    languages: locales.filter((name) => name !== root && name !== 'root'),
    listsAll: isTree(starlight) && !Object.hasOwn(starlight, 'sidebar') && !Object.hasOwn(starlight, '...'),
    smartPunctuation: flagAt(config, 'markdown', 'smartypants') ?? true,
    redirects: readRedirects(treeAt(config, 'redirects')),
  }
}

function readRedirects(tree: Tree): Readonly<Record<string, string>> {
  const pairs = Object.entries(tree).flatMap(([from, to]) => {
    const target = typeof to === 'string' ? to : textAt(to, 'destination')
    return target === undefined ? [] : [[from, target] as const]
  })
  return Object.fromEntries(pairs)
}
