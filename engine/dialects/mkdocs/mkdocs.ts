import { isBelow } from '../../documents/markdown/isBelow.ts'
import type { KnownDialect } from '../dialect.ts'
import { openSite } from '../site.ts'
import { mkdocsAnchors } from './mkdocsAnchors.ts'
import { mkdocsPlaces } from './mkdocsPlaces.ts'
import { mkdocsRedirects } from './mkdocsRedirects.ts'
import type { MkdocsSettings } from './mkdocsSettings.ts'
import { readMkdocsSettings } from './readMkdocsSettings.ts'

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
  recognise: (files) =>
    files.paths
      .filter((path) => /(?:^|\/)mkdocs\.ya?ml$/.test(path))
      .map((path) => {
        const settings = readMkdocsSettings(path, files.read(path) ?? '')
        return { folder: settings.folder, sure: 'settings', because: path, settings, unread: settings.programs }
      }),
  open: (settings, files) =>
    openSite({
      paths: files.paths.filter((path) => isBelow(path, settings.docs)),
      placeOf: mkdocsPlaces(settings, files),
      anchorsOf: (page) => mkdocsAnchors(files.read(page) ?? '', settings, files),
      redirects: mkdocsRedirects(settings),
    }),
}
