import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import { matchGlob } from '../../documents/matchGlob.ts'
import { readPage } from '../reading/readPage.ts'
import { flagAt, textAt } from '../reading/tree.ts'
import type { Place } from '../site.ts'
import type { SiteFiles } from '../siteFiles.ts'
import type { DocsPlugin, DocusaurusSettings } from './docusaurusSettings.ts'

/** A file among the documents: of which set and version, in which language, and where in its folder. */
interface Doc {
  readonly docs: DocsPlugin
  /** A version's name; undefined for the documents that are worked on. */
  readonly version: string | undefined
  /** Undefined where it is the original. */
  readonly locale: string | undefined
  readonly within: string
}

const datedOrVersioned = /^\d+[-_.]\d+/
const numbered = /^\d+\s{0,9}[-_.]{1,9}\s{0,9}([^-_.\s].*)$/

/** Where files of a Docusaurus site are served. Source: docusaurus.io, "Docs", "Versioning", "i18n". */
export function docusaurusPlaces(
  settings: DocusaurusSettings,
  files: SiteFiles,
): (file: FilePath) => Place | undefined {
  const { base, locale, folder } = settings
  const others = settings.locales.filter((other) => other !== locale)
  return (file) => {
    const fixed = settings.staticFolders.find((one) => isBelow(file, one) && file !== one)
    if (fixed !== undefined) {
      const within = file.slice(fixed.length + 1)
      return { address: base + within, also: others.map((other) => `${base}${other}/${within}`) }
    }
    const doc = docOf(file)
    if (!doc || !/\.mdx?$/.test(file)) return undefined
    if (doc.docs.exclude.some((pattern) => matchGlob(pattern)(doc.within))) return undefined
    const { fields } = readPage(files.read(file) ?? '')
    if (flagAt(fields, 'draft') === true) return undefined
    const route = routeOf(doc, textAt(fields, 'slug'), textAt(fields, 'id'))
    const unlisted = flagAt(fields, 'unlisted') ?? false
    if (doc.locale !== undefined) return { address: `${base}${doc.locale}/${route}`, unlisted }
    const untranslated = others.filter((other) => files.read(translationOf(doc, other)) === undefined)
    return { address: base + route, also: untranslated.map((other) => `${base}${other}/${route}`), unlisted }
  }

  function docOf(file: FilePath): Doc | undefined {
    for (const docs of settings.docs) {
      if (isBelow(file, docs.folder))
        return { docs, version: undefined, locale: undefined, within: below(file, docs.folder) }
      const versions = inSite(`${docs.id === 'default' ? '' : `${docs.id}_`}versioned_docs`)
      if (isBelow(file, versions)) {
        const [, version, within] = /^version-([^/]+)\/(.+)$/.exec(below(file, versions)) ?? []
        return version === undefined ? undefined : { docs, version, locale: undefined, within: within! }
      }
      for (const other of others) {
        const translations = translationsOf(docs, other)
        if (!isBelow(file, translations)) continue
        const [, version, within] = /^(?:current|version-([^/]+))\/(.+)$/.exec(below(file, translations)) ?? []
        return within === undefined ? undefined : { docs, version, locale: other, within }
      }
    }
    return undefined
  }

  function translationsOf(docs: DocsPlugin, other: string): FilePath {
    return inSite(`i18n/${other}/docusaurus-plugin-content-docs${docs.id === 'default' ? '' : `-${docs.id}`}`)
  }

  function translationOf({ docs, version, within }: Doc, other: string): FilePath {
    return `${translationsOf(docs, other)}/${version === undefined ? 'current' : `version-${version}`}/${within}`
  }

  function inSite(path: string): FilePath {
    return folder === '' ? path : `${folder}/${path}`
  }
}

function routeOf({ docs, version, within }: Doc, slug: string | undefined, id: string | undefined): string {
  const name = within.slice(within.lastIndexOf('/') + 1).replace(/\.mdx?$/, '')
  const strip = (part: string) => (docs.numberPrefixes ? withoutNumber(part) : part)
  const folder = folderOf(within).split('/').map(strip).join('/')
  const parent = folderOf(within).split('/').at(-1) ?? ''
  const isIndex = ['index', 'readme', parent.toLowerCase()].includes(name.toLowerCase())
  const inFolder = slug?.startsWith('/')
    ? slug.slice(1)
    : slug === undefined && isIndex
      ? folder
      : joinPath(folder, slug ?? id ?? strip(name)).path
  return [docs.route, versionRoute(docs, version), inFolder].filter((part) => part !== '').join('/')
}

/** The newest version is served without its name, the documents that are worked on as `next` where versions are. */
function versionRoute({ versions }: DocsPlugin, version: string | undefined): string {
  if (version === undefined) return versions.length === 0 ? '' : 'next'
  return version === versions[0] ? '' : version
}

/** `01-first` is `first`; dates and versions keep their numbers. */
function withoutNumber(name: string): string {
  return datedOrVersioned.test(name) ? name : (numbered.exec(name)?.[1] ?? name)
}

function below(path: FilePath, folder: FilePath): string {
  return folder === '' ? path : path.slice(folder.length + 1)
}
