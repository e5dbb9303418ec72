import type { FilePath } from '../../documents/document.ts'
import { basePath } from '../reading/basePath.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import type { KnownDialect, Recognition } from '../dialect.ts'
import { openSite } from '../site.ts'
import type { SiteFiles } from '../siteFiles.ts'
import { fillRef } from './fillRef.ts'
import { hugoAnchors } from './hugoAnchors.ts'
import { hugoPlaces } from './hugoPlaces.ts'
import type { HugoSettings } from './hugoSettings.ts'
import { readHugoSettings } from './readHugoSettings.ts'
import { hugoProse } from './hugoProse.ts'
import { gatherParts } from '../reading/gatherParts.ts'
import { hugoParts } from './hugoParts.ts'

const ownName = /(?:^|\/)hugo\.(?:toml|ya?ml|json)$/
const sharedName = /(?:^|\/)config\.(?:toml|ya?ml|json)$/
const configFolder = /(?:^|\/)config\/_default\/[^/]+\.(?:toml|ya?ml|json)$/

/** Hugo, with goldmark as its markdown. */
export const hugo: KnownDialect<HugoSettings> = {
  id: 'hugo',
  name: 'Hugo',
  knowledge: 'checked',
  sources: ['https://gohugo.io/configuration/', 'https://gohugo.io/content-management/urls/'],
  signs: { text: [/\{\{[<%][ \t]{0,8}\/?[\w./-]{1,80}/g] },
  recognise,
  defaults(folder, { base = '/', static: served, pages }) {
    const settings = readHugoSettings({ paths: [], read: () => undefined }, folder, [])
    return {
      ...settings,
      base: basePath(base),
      ...(served ? { files: served.map((from) => ({ folder: from, at: '' })) } : {}),
      ...(pages === undefined ? {} : { content: settings.content.map((mount) => ({ ...mount, folder: pages })) }),
    }
  },
  open(settings, files) {
    const template = (name: string) => files.read(below(settings.folder, `layouts/shortcodes/${name}.html`))
    const placeOf = hugoPlaces(settings, files)
    return openSite({
      files,
      paths: files.paths,
      placeOf,
      anchorsOf: (page) => hugoAnchors(files.read(page) ?? '', settings, template),
      fill: (destination, page) => fillRef(destination, page, settings, files, placeOf),
    })
  },
  prose: hugoProse,
  parts: (page, text, settings, files) =>
    gatherParts(page, text, files, (written, path) => hugoParts(written, path, settings)),
}

/** `hugo.toml` is Hugo's alone; `config.toml` is, where a base URL speaks for it, `config.json` with pages beside. */
function recognise(files: SiteFiles): readonly Recognition<HugoSettings>[] {
  const sources = new Map<FilePath, FilePath[]>()
  for (const path of files.paths) {
    const folder = siteFolder(path, files)
    if (folder !== undefined) sources.set(folder, [...(sources.get(folder) ?? []), path])
  }
  return [...sources].map(([folder, paths]) => ({
    folder,
    sure: paths.some((path) => ownName.test(path)) ? 'settings' : 'likely',
    because: paths[0]!,
    settings: readHugoSettings(files, folder, paths),
    unread: [],
  }))
}

function siteFolder(path: FilePath, files: SiteFiles): FilePath | undefined {
  if (configFolder.test(path)) return folderOf(folderOf(folderOf(path)))
  if (ownName.test(path)) return folderOf(path)
  if (!sharedName.test(path)) return undefined
  const text = files.read(path) ?? ''
  if (!/(?:^|[{,])\s{0,99}"?baseURL\b/im.test(text)) return undefined
  const folder = folderOf(path)
  const pages = below(folder, 'content/')
  return !path.endsWith('.json') || files.paths.some((other) => other.startsWith(pages)) ? folder : undefined
}

function below(folder: FilePath, path: string): FilePath {
  return folder === '' ? path : `${folder}/${path}`
}
