import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import { basePath } from '../reading/basePath.ts'
import { readSettingsYaml } from '../reading/readSettingsYaml.ts'
import { flagAt, isTree, listAt, textAt, textsAt, treeAt, valueAt } from '../reading/tree.ts'
import type { Tree } from '../reading/tree.ts'
import type { MkdocsSettings, PythonSlug } from './mkdocsSettings.ts'

/** MkDocs turns these on by itself. */
const builtIn = ['toc', 'tables', 'fenced_code']

/** `markdown.extensions.extra` and its like stand for several. */
const bundles: Readonly<Record<string, readonly string[]>> = {
  extra: ['abbr', 'attr_list', 'def_list', 'fenced_code', 'footnotes', 'md_in_html', 'tables'],
  'pymdownx.extra': ['abbr', 'attr_list', 'def_list', 'footnotes', 'md_in_html', 'pymdownx.superfences', 'tables'],
}

/** Plugins that write into pages before markdown is read. */
const writers = ['macros', 'mkdocstrings', 'gen-files', 'include-markdown', 'markdownextradata', 'simple-hooks']

/** Reads the settings of a MkDocs site. Source: mkdocs.org, "Configuration". */
export function readMkdocsSettings(path: FilePath, text: string): MkdocsSettings {
  const config = readSettingsYaml(text)
  const folder = folderOf(path)
  const extensions = readExtensions(listAt(config, 'markdown_extensions'))
  const snippets = treeAt(extensions, 'pymdownx.snippets')
  const bases = textsAt(snippets, 'base_path')
  const tabbed = treeAt(extensions, 'pymdownx.tabbed')
  const plugins = readExtensions(listAt(config, 'plugins'))
  return {
    folder,
    base: basePath(textAt(config, 'site_url') ?? '/'),
    docs: joinPath(folder, textAt(config, 'docs_dir') ?? 'docs').path,
    directoryUrls: flagAt(config, 'use_directory_urls') ?? true,
    extensions: Object.keys(extensions),
    slug: readSlug(treeAt(extensions, 'toc')),
    snippets: {
      folders: (bases.length > 0 ? bases : ['.']).map((base) => joinPath(folder, base).path),
      append: textsAt(snippets, 'auto_append'),
    },
    ...(tabbed['slugify']
      ? { tabs: { slug: readSlug(tabbed), combined: flagAt(tabbed, 'combine_header_slug') ?? false } }
      : {}),
    ...(listAt(config, 'nav').length > 0 ? { nav: readNav(valueAt(config, 'nav')) } : {}),
    redirects: readRedirects(treeAt(plugins, 'redirects', 'redirect_maps')),
    programs: [
      ...(listAt(config, 'hooks').length > 0 ? ['hooks'] : []),
      ...Object.keys(plugins).filter((plugin) => writers.includes(plugin)),
    ],
  }
}

/** The files that a tree of titles and files names. */
function readNav(entry: unknown): readonly string[] {
  if (typeof entry === 'string') return [entry]
  return Array.isArray(entry) || isTree(entry) ? Object.values(entry).flatMap(readNav) : []
}

/** A list of names and of maps from a name to its options, as one map. */
function readExtensions(list: readonly unknown[]): Tree {
  const all: Record<string, unknown> = Object.fromEntries(builtIn.map((name) => [name, {}]))
  for (const entry of list) {
    const named: Tree = typeof entry === 'string' ? { [entry]: {} } : isTree(entry) ? entry : {}
    for (const [written, options] of Object.entries(named)) {
      const name = written.replace(/^markdown\.extensions\./, '').replace(/^material\//, '')
      for (const inner of bundles[name] ?? []) all[inner] ??= treeAt(options, inner)
      all[name] = options ?? {}
    }
  }
  return all
}

/** `slugify` is a name (`!!python/name:…`), or a call with options (`!!python/object/apply:…`). */
function readSlug(from: Tree): PythonSlug {
  const slugify = valueAt(from, 'slugify')
  const separator = textAt(from, 'separator') ?? '-'
  const name = typeof slugify === 'string' ? slugify : (textAt(slugify, 'tag') ?? textAt(slugify, 'object') ?? '')
  const options = { ...treeAt(slugify, 'kwds'), ...treeAt(slugify, 'kwargs') }
  const letterCase = readCase(textAt(options, 'case'))
  const plain = { separator, letterCase: 'none', percent: false } as const
  if (slugify === undefined || slugify === null) return { ...plain, kind: 'ascii' }
  if (/extensions\.toc[:.]slugify$/.test(name)) return { ...plain, kind: 'ascii' }
  if (name.endsWith('slugify_unicode')) return { ...plain, kind: 'unicode' }
  const old = /\.(uslugify|gfm)(_cased)?(_encoded)?$/.exec(name)
  if (old) {
    const lower = old[1] === 'gfm' ? 'lower-ascii' : 'lower'
    return { kind: 'pymdownx', separator, letterCase: old[2] ? 'none' : lower, percent: old[3] !== undefined }
  }
  if (!name.includes('pymdownx.slugs')) return { ...plain, kind: 'unknown' }
  return { kind: 'pymdownx', separator, letterCase, percent: flagAt(options, 'percent_encode') ?? false }
}

function readCase(written: string | undefined): PythonSlug['letterCase'] {
  return written === 'lower' || written === 'lower-ascii' || written === 'fold' ? written : 'none'
}

function readRedirects(map: Tree): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(map).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
