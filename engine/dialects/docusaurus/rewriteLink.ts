import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import { unknown } from '../site.ts'
import type { Destination, Place, Rewritten } from '../site.ts'
import type { SiteFiles } from '../siteFiles.ts'
import type { DocusaurusSettings } from './docusaurusSettings.ts'

/**
 * What Docusaurus makes of a destination in markdown. A file of markdown is looked for from the page's folder, from the
 * root of its documents, and from the site's own; an address gets the base in front. Source: docusaurus.io, "Links".
 */
export function rewriteLink(
  { page, path, as }: Destination,
  settings: DocusaurusSettings,
  files: SiteFiles,
  placeOf: (file: FilePath) => Place | undefined,
): Rewritten {
  if (as === 'html') return undefined
  // Pictures and other files are bundled, under names of the bundler's own; from the root they must be static files.
  if (as === 'image' && !(path.startsWith('/') && settings.staticFolders.length > 0)) return unknown
  const { folder, base } = settings
  if (as === 'image' && !settings.staticFolders.some((one) => isFile(joinPath(one, path).path)))
    return base + path.slice(1)
  const inSite = (name: string) => joinPath(folder, name)
  if (path.startsWith('@site/')) return addressOf(inSite(path.slice('@site/'.length)))
  if (/\.mdx?$/.test(path)) {
    const roots = settings.docs.flatMap(({ id, folder: docs }) => {
      // A page that is translated is looked for among the translations, then among the originals.
      const plugin = `docusaurus-plugin-content-docs${id === 'default' ? '' : `-${id}`}`
      const translated = page.split(`/${plugin}/current/`)
      const isTranslated = translated.length > 1 && isBelow(page, inSite('i18n').path)
      return isTranslated ? [`${translated[0]}/${plugin}/current`, docs] : isBelow(page, docs) ? [docs] : []
    })
    const tried = path.startsWith('/')
      ? [...roots.map((root) => joinPath(root, path)), inSite(path)]
      : [joinPath(folderOf(page), path), ...roots.map((root) => joinPath(root, path)), inSite(path)]
    for (const to of tried) {
      const address = addressOf(to)
      if (address !== undefined) return address
    }
  }
  if (!path.startsWith('/')) return isFile(joinPath(folderOf(page), path).path) ? unknown : undefined
  if (settings.staticFolders.some((one) => isFile(joinPath(one, path).path))) return unknown
  return path.startsWith(base) ? path : base + path.slice(1)

  function addressOf({ path: file, above }: { path: FilePath; above: number }): string | undefined {
    return above === 0 && isFile(file) ? placeOf(file)?.address : undefined
  }

  function isFile(file: FilePath): boolean {
    return files.read(file) !== undefined
  }
}
