import type { FilePath } from '../../documents/document.ts'
import { basePath } from '../reading/basePath.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import type { KnownDialect } from '../dialect.ts'
import { openSite } from '../site.ts'
import type { WrittenAs } from '../site.ts'
import { mkdocsAnchors } from './mkdocsAnchors.ts'
import { mkdocsPlaces } from './mkdocsPlaces.ts'
import { mkdocsProse } from './mkdocsProse.ts'
import { mkdocsRedirects } from './mkdocsRedirects.ts'
import type { MkdocsSettings } from './mkdocsSettings.ts'
import { readMkdocsSettings } from './readMkdocsSettings.ts'
import { readPage } from '../reading/readPage.ts'
import { expandSnippets } from './expandSnippets.ts'

/** MkDocs with Python-Markdown, its own theme or Material, and the PyMdown extensions. */
export const mkdocs: KnownDialect<MkdocsSettings> = {
  id: 'mkdocs',
  name: 'MkDocs',
  knowledge: 'checked',
  sources: [
    'https://www.mkdocs.org/user-guide/',
    'https://python-markdown.github.io/extensions/',
    'https://facelessuser.github.io/pymdown-extensions/',
  ],
  signs: {
    text: [
      /^[ \t]{0,3}(?:!!!|\?\?\?\+?)[ \t]+[a-z][\w-]{1,40}/gm,
      /^[ \t]{0,3}===[!+]?[ \t]+["'][^"'\n]{1,200}["']/gm,
      /^[ \t]{0,3}-{1,4}8<-{1,4}/gm,
      /:(?:material|fontawesome|octicons|simple)-[a-z][\w-]{0,80}:/g,
      /^:::[ \t]+[A-Za-z_]\w{0,80}(?:\.\w{1,80}){1,20}[ \t]*$/gm,
      /^\/\/\/[ \t]+[a-z][\w-]{1,40}/gm,
    ],
  },
  recognise: (files) =>
    files.paths
      .filter((path) => /(?:^|\/)mkdocs\.ya?ml$/.test(path))
      .map((path) => {
        const settings = readMkdocsSettings(path, files.read(path) ?? '')
        return { folder: settings.folder, sure: 'settings', because: path, settings, unread: settings.programs }
      }),
  defaults(folder, { base = '/', pages }) {
    const settings = readMkdocsSettings(joinPath(folder, 'mkdocs.yml').path, '')
    return { ...settings, base: basePath(base), docs: pages ?? settings.docs }
  },
  open(settings, files) {
    const placeOf = mkdocsPlaces(settings, files)
    // A link to a file of the site becomes its address; whatever else is written stays.
    const rewriteFile = (page: FilePath, path: string, as: WrittenAs) => {
      if (as === 'html' || path.startsWith('/')) return undefined
      const to = joinPath(folderOf(page), path)
      return to.above === 0 && files.read(to.path) !== undefined ? placeOf(to.path)?.address : undefined
    }
    const inDocs = (name: string) => {
      const path = joinPath(settings.docs, name).path
      return files.read(path) === undefined ? [] : [path]
    }
    return openSite({
      files,
      paths: files.paths.filter((path) => isBelow(path, settings.docs)),
      placeOf,
      menu: () => settings.nav?.flatMap((name) => inDocs(name)) ?? 'all',
      anchorsOf: (page) => mkdocsAnchors(files.read(page) ?? '', settings, files),
      redirects: mkdocsRedirects(settings),
      rewrite: ({ page, path, as }) => rewriteFile(page, path, as),
    })
  },
  prose: mkdocsProse,
  parts(page, text, settings, files) {
    if (!settings.extensions.includes('pymdownx.snippets')) return []
    return [...expandSnippets(readPage(text).body, settings, files).taken].filter((path) => path !== page)
  },
}
