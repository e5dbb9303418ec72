import type { FilePath } from '../document.ts'
import type { View } from '../view.ts'
import { folderOf } from './folderOf.ts'
import { isBelow } from './isBelow.ts'
import { isMarkdown } from './isMarkdown.ts'
import { joinPath } from './joinPath.ts'
import { pageAddress } from './pageAddress.ts'
import { readHidden } from './readHidden.ts'
import type { LinkSpace } from './linkSpace.ts'

const settingsFiles = [
  String.raw`book\.json`,
  String.raw`mkdocs\.ya?ml`,
  String.raw`_config\.ya?ml`,
  String.raw`docusaurus\.config\.[cm]?[jt]s`,
  String.raw`hugo\.(?:toml|ya?ml|json)`,
  'config/_default/[^/]+',
  String.raw`astro\.config\.[cm]?[jt]s`,
  String.raw`\.(?:vitepress|vuepress)/config\.[cm]?[jt]s`,
  String.raw`conf\.py`,
  String.raw`_quarto\.yml`,
  String.raw`gatsby-config\.[jt]s`,
  String.raw`_sidebar\.md`,
]
const siteSettings = new RegExp(`(?:^|/)(?:${settingsFiles.join('|')})$`)
const served = ['static', 'public', 'content', 'docs', 'src', 'source', 'src/pages', 'src/content/docs', 'assets']

/**
 * Reads what the links of one library can point at; `from` is the folder that it was in the repository that it was
 * taken from, if it was.
 */
export function readLinkSpace(
  view: Pick<View, 'files' | 'has' | 'hasFolder' | 'text'>,
  root: FilePath,
  from?: FilePath,
): LinkSpace {
  const files = [...view.files(root)]
  const folders = new Set<FilePath>()
  for (const file of files) {
    for (let folder = folderOf(file); folder.length > root.length; folder = folderOf(folder)) {
      if (folders.has(folder)) break
      folders.add(folder)
    }
  }
  const byName = new Map<string, FilePath[]>()
  const byLowerPath = new Map<string, FilePath[]>()
  for (const path of [...files, ...folders]) {
    append(byName, path.slice(path.lastIndexOf('/') + 1), path)
    append(byLowerPath, path.toLowerCase(), path)
  }
  const byAddress = new Map<string, FilePath>()
  for (const file of files) {
    if (isMarkdown(file)) byAddress.set(pageAddress(file), file)
  }
  const sites = siteFolders(files)
  const books = files.filter((file) => /(?:^|\/)SUMMARY\.md$/.test(file)).map(folderOf)
  const hasFolder = (path: FilePath) => path === '' || folders.has(path) || view.hasFolder(path)
  return {
    root,
    files,
    folders,
    has: (path) => view.has(path),
    hasFolder,
    byName,
    byLowerPath,
    byAddress,
    sites,
    mounts: [...mountFolders(sites, hasFolder), ...books],
    books,
    fromRepository(path) {
      if (from === undefined) return path
      if (!isBelow(path, from)) return undefined
      return joinPath(root, from === '' ? path : path.slice(from.length)).path
    },
    isHidden: readHidden(view),
  }
}

function siteFolders(files: readonly FilePath[]): FilePath[] {
  const folders = files
    .filter((file) => siteSettings.test(file))
    .map((file) => folderOf(file).replace(/(?:^|\/)(?:config\/_default|\.vitepress|\.vuepress)$/, ''))
  return [...new Set(folders)]
}

function mountFolders(sites: readonly FilePath[], hasFolder: (path: FilePath) => boolean): FilePath[] {
  const mounts = sites.flatMap((site) => {
    const lead = site === '' ? '' : `${site}/`
    return [site, ...served.map((name) => lead + name).filter(hasFolder)]
  })
  return [...new Set(mounts)]
}

function append(map: Map<string, FilePath[]>, key: string, path: FilePath): void {
  const list = map.get(key)
  if (list) list.push(path)
  else map.set(key, [path])
}
