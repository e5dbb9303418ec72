import type { FilePath } from '../../documents/document.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { matchGlob } from '../../documents/matchGlob.ts'
import type { Place } from '../site.ts'
import { addressOfDoc } from './addressOfDoc.ts'
import type { SphinxSettings } from './sphinxSettings.ts'

/** Where files of a Sphinx site are served. Source: sphinx-doc.org, "Configuration", "HTML output". */
export function sphinxPlaces(settings: SphinxSettings): (file: FilePath) => Place | undefined {
  const { folder, base, endings, exclude, staticFolders, extra, folderUrls } = settings
  return (file) => {
    if (!isBelow(file, folder) || file === folder) return undefined
    const fixed = staticFolders.find((one) => isBelow(file, one))
    if (fixed !== undefined) return { address: `${base}_static/${file.slice(fixed.length + 1)}` }
    const root = extra.find((one) => isBelow(file, one))
    if (root !== undefined)
      return { address: base + file.slice(file === root ? root.lastIndexOf('/') + 1 : root.length + 1) }
    const within = folder === '' ? file : file.slice(folder.length + 1)
    const ending = endings.find((one) => within.endsWith(one))
    if (ending === undefined || exclude.some((pattern) => isExcluded(pattern, within))) return undefined
    return { address: base + addressOfDoc(within.slice(0, -ending.length), folderUrls) }
  }
}

/** A pattern leaves out what it matches, and all that lies below. */
function isExcluded(pattern: string, within: string): boolean {
  const glob = pattern.replace(/\/$/, '')
  return matchGlob(glob)(within) || matchGlob(`${glob}/**`)(within)
}
