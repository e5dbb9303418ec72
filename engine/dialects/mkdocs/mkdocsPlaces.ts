import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import type { Place } from '../site.ts'
import type { SiteFiles } from '../siteFiles.ts'
import { addressWithin } from './addressWithin.ts'
import type { MkdocsSettings } from './mkdocsSettings.ts'

const pageEnding = /\.(?:md|markdown|mdown|mkdn|mkd)$/

/** Where files of a MkDocs site are served. Source: mkdocs.org, "Writing your docs", "File layout". */
export function mkdocsPlaces(settings: MkdocsSettings, files: SiteFiles): (file: FilePath) => Place | undefined {
  const indexed = new Set(files.paths.filter((path) => /(?:^|\/)index\.\w+$/.test(path)).map(folderOf))
  return (file) => {
    if (!isBelow(file, settings.docs) || file === settings.docs) return undefined
    const within = settings.docs === '' ? file : file.slice(settings.docs.length + 1)
    if (/(?:^|\/)\./.test(within) || within.startsWith('templates/')) return undefined
    if (!pageEnding.test(within)) return { address: settings.base + within }
    const name = within.slice(within.lastIndexOf('/') + 1)
    // Where both are there, `index.md` is served and `README.md` is left out.
    if (/^README\./.test(name) && indexed.has(folderOf(file))) return undefined
    return { address: settings.base + addressWithin(within, settings.directoryUrls) }
  }
}
