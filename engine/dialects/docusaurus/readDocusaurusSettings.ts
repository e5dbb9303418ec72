import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import { basePath } from '../reading/basePath.ts'
import { flagAt, isTree, listAt, textAt, textsAt, treeAt, valueAt } from '../reading/tree.ts'
import type { Tree } from '../reading/tree.ts'
import { unreadIn } from '../reading/unreadIn.ts'
import type { SiteFiles } from '../siteFiles.ts'
import type { DocsPlugin, DocusaurusSettings } from './docusaurusSettings.ts'

/** What Docusaurus leaves out by itself. */
const excluded = ['**/_*.md', '**/_*.mdx', '**/_*/**', '**/*.test.md', '**/__tests__/**']

/** Reads the settings of a Docusaurus site from what its configuration writes out. Source: docusaurus.io, "API". */
export function readDocusaurusSettings(path: FilePath, config: Tree, files: SiteFiles): DocusaurusSettings {
  const folder = folderOf(path)
  const preset = optionsOf(config, 'presets', /(?:^|\/)(?:preset-)?classic$/)[0] ?? {}
  const further = optionsOf(config, 'plugins', /plugin-content-docs$/)
  const own = valueAt(preset, 'docs') === false ? [] : [treeAt(preset, 'docs')]
  const usual = unreadIn(config, 'presets').length > 0 ? usualDocs(folder, files) : 'docs'
  const format = textAt(config, 'markdown', 'format')
  const folders = textsAt(config, 'staticDirectories')
  return {
    folder,
    base: basePath(textAt(config, 'baseUrl') ?? '/'),
    docs: [...own, ...further].map((options) => readDocs(options, folder, usual, files)),
    locale: textAt(config, 'i18n', 'defaultLocale') ?? 'en',
    locales: textsAt(config, 'i18n', 'locales'),
    staticFolders: (folders.length > 0 ? folders : ['static']).map((name) => joinPath(folder, name).path),
    format: format === 'detect' || format === 'md' ? format : 'mdx',
    keepsCase: flagAt(config, 'markdown', 'anchors', 'maintainCase') ?? false,
    redirects: readRedirects(optionsOf(config, 'plugins', /client-redirects$/)[0] ?? {}),
  }
}

/** The options of presets or plugins of a name: `['classic', { docs: {} }]`. */
function optionsOf(config: Tree, list: string, name: RegExp): readonly Tree[] {
  return listAt(config, list).flatMap((entry) => {
    const [called, options] = Array.isArray(entry) ? (entry as unknown[]) : [entry]
    if (typeof called !== 'string' || !name.test(called)) return []
    return [isTree(options) ? options : {}]
  })
}

/** A site in `website` has its documents in `docs` beside it, if a program names them and its own `docs` holds none. */
function usualDocs(folder: FilePath, files: SiteFiles): string {
  const holdsPages = (docs: string) => {
    const { path, above } = joinPath(folder, docs)
    return above === 0 && files.paths.some((page) => isBelow(page, path) && /\.mdx?$/.test(page))
  }
  return !holdsPages('docs') && holdsPages('../docs') ? '../docs' : 'docs'
}

function readDocs(options: Tree, folder: FilePath, usual: string, files: SiteFiles): DocsPlugin {
  const id = textAt(options, 'id') ?? 'default'
  const exclude = textsAt(options, 'exclude')
  const sidebar = textAt(options, 'sidebarPath')
  const listed = files.read(joinPath(folder, id === 'default' ? 'versions.json' : `${id}_versions.json`).path)
  return {
    id,
    folder: joinPath(folder, textAt(options, 'path') ?? usual).path,
    route: (textAt(options, 'routeBasePath') ?? 'docs').replace(/^\/|\/$/g, ''),
    exclude: exclude.length > 0 ? exclude : excluded,
    ...(sidebar === undefined ? {} : { sidebar: joinPath(folder, sidebar).path }),
    numberPrefixes: flagAt(options, 'numberPrefixParser') ?? true,
    versions: readVersions(listed),
  }
}

function readVersions(text: string | undefined): readonly string[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(list) ? list.filter((version) => typeof version === 'string') : []
  } catch {
    return []
  }
}

function readRedirects(options: Tree): Readonly<Record<string, string>> {
  const pairs = listAt(options, 'redirects').flatMap((rule) => {
    const to = textAt(rule, 'to')
    return to === undefined ? [] : textsAt(rule, 'from').map((from) => [from, to] as const)
  })
  return Object.fromEntries(pairs)
}
