import type { FilePath } from '../../documents/document.ts'
import { basePath } from '../reading/basePath.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import type { KnownDialect } from '../dialect.ts'
import { readPython } from '../reading/readPython.ts'
import { readSettingsYaml } from '../reading/readSettingsYaml.ts'
import { textAt } from '../reading/tree.ts'
import { unreadIn } from '../reading/unreadIn.ts'
import { openSite, unknown } from '../site.ts'
import type { Destination, Rewritten } from '../site.ts'
import type { SiteFiles } from '../siteFiles.ts'
import { addressOfDoc } from './addressOfDoc.ts'
import { mystAnchors } from './mystAnchors.ts'
import { readSphinxSettings } from './readSphinxSettings.ts'
import { readToctrees } from './readToctrees.ts'
import { sphinxPlaces } from './sphinxPlaces.ts'
import type { SphinxSettings } from './sphinxSettings.ts'
import { mystProse } from './mystProse.ts'
import { gatherParts } from '../reading/gatherParts.ts'
import { mystParts } from './mystParts.ts'

const roleNames =
  'doc|ref|term|numref|eq|download|guilabel|abbr|any|func|class|meth|mod|(?:py|c|cpp|js):\\w{1,20}|cite(?::\\w{1,20})?'
const directiveNames =
  'toctree|note|warning|tip|hint|important|danger|caution|attention|error|seealso|admonition|include|literalinclude|' +
  'code-block|code-cell|figure|image|tab-set|tab-item|tabs|grid|grid-item-card|card|dropdown|glossary|list-table|' +
  'csv-table|contents|eval-rst|math|versionadded|versionchanged|deprecated|auto\\w{1,30}|topic|sidebar|rubric|' +
  'bibliography|margin'
const roles = new RegExp(`\\{(?:${roleNames}|(?:sub|sup)-ref)\\}\``, 'g')
const directives = new RegExp(`^[ \\t]{0,3}(?:\`{3,}|~{3,}|:{3,})\\{(?:${directiveNames})\\}`, 'gm')

/** Sphinx with MyST, its markdown. Pages in reStructuredText have addresses here and no anchors. */
export const sphinx: KnownDialect<SphinxSettings> = {
  id: 'sphinx',
  name: 'Sphinx with MyST',
  knowledge: 'checked',
  sources: [
    'https://myst-parser.readthedocs.io/en/latest/syntax/',
    'https://www.sphinx-doc.org/en/master/usage/configuration.html',
  ],
  signs: { text: [roles, directives, /^\([\w-][^()\n]{0,100}\)=[ \t]*$/gm] },
  recognise: (files) =>
    files.paths
      .filter((path) => /(?:^|\/)conf\.py$/.test(path))
      .filter((path) => /^\s*extensions\b/m.test(files.read(path) ?? ''))
      .map((path) => {
        const config = readPython(files.read(path) ?? '')
        const settings = readSphinxSettings(path, config, builderOf(path, files))
        const unread = unreadIn(
          config,
          'extensions',
          'myst_enable_extensions',
          'exclude_patterns',
          'source_suffix',
          'redirects',
        )
        return { folder: settings.folder, sure: 'settings', because: path, settings, unread }
      }),
  defaults(folder, { base = '/', static: served }) {
    const settings = readSphinxSettings(joinPath(folder, 'conf.py').path, {}, 'html')
    return { ...settings, base: basePath(base), ...(served ? { extra: served } : {}) }
  },
  open(settings, files) {
    const placeOf = sphinxPlaces(settings)
    // A link to a document becomes its address, with or without its ending; a bare name may be a target of any page.
    const rewriteDoc = ({ page, path, rest, as }: Destination): Rewritten => {
      if (as === 'html') return undefined
      if (as === 'image') return unknown
      const to = path.startsWith('/') ? joinPath(settings.folder, path) : joinPath(folderOf(page), path)
      const tried = ['', ...settings.endings].map((ending) => to.path + ending)
      const file = to.above === 0 ? tried.find((name) => files.read(name) !== undefined) : undefined
      if (file === undefined) return path.includes('/') && !isTargetName(path, settings, files) ? undefined : unknown
      const address = placeOf(file)?.address
      if (address === undefined) return unknown
      const { names = {} } = rest.startsWith('#') && file.endsWith('.md') ? mystAnchors(file, settings, files) : {}
      const id = names[rest.slice(1)]
      return id === undefined ? address : `${address}#${id}`
    }
    return openSite({
      files,
      paths: files.paths.filter((path) => isBelow(path, settings.folder)),
      placeOf,
      menu: () => readToctrees(settings, files),
      anchorsOf: (page) =>
        page.endsWith('.rst') ? { anchors: [], open: 'reStructuredText' } : mystAnchors(page, settings, files),
      redirects: redirectsOf(settings),
      rewrite: rewriteDoc,
    })
  },
  prose: (text, settings, page = '') => (page.endsWith('.rst') ? { text, containers: [] } : mystProse(text, settings)),
  parts: (page, text, { folder }, files) =>
    gatherParts(page, text, files, (written, path) => mystParts(written, path, folder)),
}

/** A target may have slashes in its name, and any page may have it. */
function isTargetName(path: string, { folder }: SphinxSettings, files: SiteFiles): boolean {
  if (/^[./]|\.(?:md|rst|html?)$/.test(path)) return false
  return files.paths.some(
    (name) => name.endsWith('.md') && isBelow(name, folder) && (files.read(name) ?? '').includes(`(${path})=`),
  )
}

/** Read the Docs is told which builder makes the pages. */
function builderOf(path: FilePath, files: SiteFiles): string {
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    const text = files.read(`${folder === '' ? '' : `${folder}/`}.readthedocs.yaml`)
    if (text !== undefined) return textAt(readSettingsYaml(text), 'sphinx', 'builder') ?? 'html'
    if (folder === '') return 'html'
  }
}

/** Targets are relative to the old page. */
function redirectsOf({ redirects, base, folderUrls }: SphinxSettings): [string, string][] {
  return Object.entries(redirects).map(([name, target]) => {
    const from = base + addressOfDoc(name, folderUrls)
    return [from, /^[a-z]+:/i.test(target) ? target : new URL(target, `https://site.example${from}`).pathname]
  })
}
