import type { FilePath } from '../documents/document.ts'
import { dialects } from './index.ts'
import type { LibrarySettings, SiteSettings } from './librarySettings.ts'
import { recognise, type FoundSite } from './recognise.ts'
import { recogniseSyntax } from './recogniseSyntax.ts'
import type { SiteFiles } from './siteFiles.ts'

/**
 * The sites of a library: the one that people say it is, those whose settings were read when it was taken out of its
 * repository, or those whose settings lie among its files; where there are none, the one that its pages are plainly
 * written for.
 */
export function findSites(files: SiteFiles, library: LibrarySettings): readonly FoundSite[] {
  const one = said(library)
  if (one) return one
  const found = given(library) ?? recognise(files)
  if (found.some(({ dialect }) => dialect.knowledge === 'recognised' || dialect.shows !== 'repository')) return found
  const written = recogniseSyntax(files, library.from ?? library.root)
  return written.length > 0 ? written : found
}

/** One dialect for the whole library, with what its people say of it. */
function said({ dialect: id, root, from, base, static: folders }: LibrarySettings): readonly FoundSite[] | undefined {
  const dialect = dialects.find((one) => one.id === id)
  if (!dialect) return undefined
  const folder = from ?? root
  const because = 'library.dialect'
  if (dialect.knowledge === 'recognised') return [{ dialect, folder, because, unread: ['everything'], settings: {} }]
  const settings = dialect.defaults(folder, {
    ...(base === undefined ? {} : { base }),
    ...(folders === undefined ? {} : { static: folders }),
    pages: folder,
  })
  return [{ dialect, folder, because, unread: [], settings }]
}

function given({ sites }: LibrarySettings): readonly FoundSite[] | undefined {
  return sites?.flatMap((site) => {
    const dialect = dialects.find((one) => one.id === site.dialect)
    if (!dialect) return []
    const { because = 'library.sites', unread = [] } = site
    return [{ dialect, folder: folderIn(site), because, unread, settings: site.settings ?? {} }]
  })
}

function folderIn({ settings }: SiteSettings): FilePath {
  const folder = settings?.['folder']
  return typeof folder === 'string' ? folder : ''
}
