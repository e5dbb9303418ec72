import type { KnownDialect } from '../../engine/dialects/dialect.ts'
import type { Site } from '../../engine/dialects/site.ts'
import type { SiteFiles } from '../../engine/dialects/siteFiles.ts'

/** Files of a site as a test writes them: path to text. */
export function given(files: Readonly<Record<string, string>>): SiteFiles {
  return { paths: Object.keys(files).sort(), read: (path) => files[path] }
}

/** The first site that a dialect finds among the files, with settings changed where a test wants other ones. */
export function openGiven(dialect: KnownDialect, files: Readonly<Record<string, string>>, changed: object = {}): Site {
  const [found] = dialect.recognise(given(files))
  if (!found) throw new Error(`${dialect.name} recognises nothing here.`)
  return dialect.open({ ...(found.settings as object), ...changed }, given(files))
}

/** The ids of a page, in order. */
export function idsOf(site: Site, page: string): readonly string[] {
  return site.anchorsOf(page).anchors.map(({ id }) => id)
}
