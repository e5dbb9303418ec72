import type { FilePath } from '../../documents/document.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import { basePath } from '../reading/basePath.ts'
import { readSettingsYaml } from '../reading/readSettingsYaml.ts'
import { readToml } from '../reading/readToml.ts'
import { flagAt, isTree, listAt, textAt, textsAt, treeAt } from '../reading/tree.ts'
import type { Tree } from '../reading/tree.ts'
import type { SiteFiles } from '../siteFiles.ts'
import type { ContentMount, FileMount, HugoSettings } from './hugoSettings.ts'

/** Reads the settings of the Hugo site in `folder` from its settings files. Source: gohugo.io, "Configuration". */
export function readHugoSettings(files: SiteFiles, folder: FilePath, sources: readonly FilePath[]): HugoSettings {
  const config = sources.reduce<Tree>((all, path) => merge(all, readConfig(files, path)), {})
  const language = textAt(config, 'defaultcontentlanguage') ?? 'en'
  const languages = Object.keys(treeAt(config, 'languages'))
  const goldmark = treeAt(config, 'markup', 'goldmark', 'parser')
  const idType = textAt(goldmark, 'autoidtype') ?? textAt(goldmark, 'autoheadingidtype')
  return {
    folder,
    base: basePath(textAt(config, 'baseurl') ?? '/'),
    content: contentMounts(config, folder, language),
    files: fileMounts(config, folder),
    language,
    languages: languages.length === 0 ? [language] : languages,
    languageInSubdir: flagAt(config, 'defaultcontentlanguageinsubdir') ?? false,
    uglyUrls: flagAt(config, 'uglyurls') ?? false,
    keepCase: flagAt(config, 'disablepathtolower') ?? false,
    removeAccents: flagAt(config, 'removepathaccents') ?? false,
    permalinks: readPermalinks(treeAt(config, 'permalinks')),
    buildDrafts: flagAt(config, 'builddrafts') ?? false,
    buildFuture: flagAt(config, 'buildfuture') ?? false,
    buildExpired: flagAt(config, 'buildexpired') ?? false,
    idType: idType === 'github-ascii' || idType === 'blackfriday' ? idType : 'github',
    autoIds: flagAt(goldmark, 'autoheadingid') ?? true,
    termIds: flagAt(goldmark, 'autodefinitiontermid') ?? false,
    blockAttributes: flagAt(goldmark, 'attribute', 'block') ?? false,
    titleAttributes: flagAt(goldmark, 'attribute', 'title') ?? true,
    headingText: 'plain',
  }
}

/** One settings file; `config/_default/markup.toml` holds what stands under `markup`. */
function readConfig(files: SiteFiles, path: FilePath): Tree {
  const text = files.read(path) ?? ''
  const data = lowerKeys(path.endsWith('.toml') ? readToml(text) : readSettingsYaml(text))
  const name = /\/_default\/(?!(?:hugo|config)\.)([^/.]+)(?:\.\w+)?\.\w+$/.exec(path)?.[1]
  return name === undefined ? data : { [name.toLowerCase()]: data }
}

function lowerKeys(tree: Tree): Tree {
  const lowered = Object.entries(tree).map(([key, value]) => [key.toLowerCase(), lowerValue(value)])
  return Object.fromEntries(lowered) as Tree
}

function lowerValue(value: unknown): unknown {
  return Array.isArray(value) ? value.map(lowerValue) : isTree(value) ? lowerKeys(value) : value
}

function merge(all: Tree, more: Tree): Tree {
  const merged: Record<string, unknown> = { ...all }
  for (const [key, value] of Object.entries(more)) {
    const there = merged[key]
    merged[key] = isTree(there) && isTree(value) ? merge(there, value) : value
  }
  return merged
}

function contentMounts(config: Tree, folder: FilePath, language: string): readonly ContentMount[] {
  const mounted = mountsOf(config, 'content').map(({ source, at, lang }) => ({
    folder: joinPath(folder, source).path,
    at,
    language: lang ?? language,
  }))
  if (mounted.length > 0) return mounted
  const content = textAt(config, 'contentdir') ?? 'content'
  const languages = Object.entries(treeAt(config, 'languages'))
  const own = languages.map(([name, settings]) => ({ name, folder: textAt(settings, 'contentdir') ?? content }))
  const all = own.length > 0 ? own : [{ name: language, folder: content }]
  return all.map((one) => ({ folder: joinPath(folder, one.folder).path, at: '', language: one.name }))
}

function fileMounts(config: Tree, folder: FilePath): readonly FileMount[] {
  const mounted = mountsOf(config, 'static')
  const named = textsAt(config, 'staticdir')
  const dirs = mounted.length > 0 ? [] : named.length > 0 ? named : ['static']
  const all = [...mounted, ...dirs.map((source) => ({ source, at: '' }))]
  return all.map(({ source, at }) => ({ folder: joinPath(folder, source).path, at }))
}

/** `[[module.mounts]]` whose target is a component's folder. */
function mountsOf(config: Tree, component: string) {
  return listAt(config, 'module', 'mounts').flatMap((mount) => {
    const source = textAt(mount, 'source')
    const [root, ...below] = (textAt(mount, 'target') ?? '').split('/').filter((name) => name !== '')
    return source === undefined || root !== component
      ? []
      : [{ source, at: below.join('/'), lang: textAt(mount, 'lang') }]
  })
}

/** Patterns stand by section, or since 0.115 by kind and section. */
function readPermalinks(tree: Tree): Readonly<Record<string, string>> {
  const patterns = Object.entries({ ...tree, ...treeAt(tree, 'page') })
  return Object.fromEntries(patterns.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}
