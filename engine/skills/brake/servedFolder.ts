import type { FilePath } from '../../documents/document.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import { isPageName } from '../../documents/markdown/isPageName.ts'
import { pathBelow } from './pathBelow.ts'
import type { Explanation, Ground } from './explanation.ts'

const endings = ['.md', '.mdx', '.markdown']

/** A folder's files are served from the root of the site: `/images/a.png` is `public/images/a.png`. */
export const servedFolder: Explanation = {
  name: 'site-root',
  rule: 'links/site-root-everywhere',
  fewest: 3,
  explains({ space }, { destination: { path, absolute } }) {
    if (!absolute) return []
    const wanted = path.replace(/^\/+|\/+$/g, '')
    const name = wanted.slice(wanted.lastIndexOf('/') + 1)
    // A single name is found in too many places.
    if (name === '' || !wanted.includes('/')) return []
    const variants = kindOf(path) === 'pages' ? ['', ...endings] : ['']
    const folders = variants.flatMap((ending) =>
      (space.byName.get(name + ending) ?? []).flatMap((file) => folderOf(space.root, file, wanted + ending)),
    )
    return [...new Set(folders)].map((folder) => `${kindOf(path)} ${folder}`)
  },
  hasShape: (_ground, { destination }, group) => destination.absolute && kindOf(destination.path) === kindIn(group),
  testify(ground, { destination: { path, absolute }, resolution }, group) {
    if (!absolute || resolution.kind !== 'found' || kindOf(path) !== kindIn(group) || path === '/') return undefined
    return isBelowGroup(ground, resolution.path, path, group) ? 'for' : 'against'
  },
  isSaid: ({ static: folders = [] }, group) => folders.includes(folderIn(group)),
  describe: (group, links) =>
    `${links} to ${kindIn(group)} from the root of the site; they would work if ${folderIn(group)}/ were that root.`,
  answer({ settings }, group) {
    const [kind, folder] = [kindIn(group), folderIn(group)]
    return {
      name: 'served',
      means: `The site serves ${folder}/ from its root.`,
      setting:
        kind === 'files' ? { static: [...(settings.static ?? []), folder] } : { answers: { 'site-root': folder } },
    }
  },
}

function folderOf(root: FilePath, file: FilePath, wanted: string): readonly FilePath[] {
  if (!file.endsWith(`/${wanted}`)) return []
  const folder = file.slice(0, -wanted.length - 1)
  return folder === root ? [] : [folder]
}

function isBelowGroup({ space }: Ground, found: FilePath, path: string, group: string): boolean {
  const own = pathBelow(space.root, path)
  return found.startsWith(`${folderIn(group)}/`) && !isBelowFolder(own, folderIn(group))
}

function isBelowFolder(path: FilePath, folder: FilePath): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}

function kindOf(path: string): 'pages' | 'files' {
  return isPageName(path) || isMarkdown(path) || /\.html?$/i.test(path) ? 'pages' : 'files'
}

function kindIn(group: string): string {
  return group.slice(0, group.indexOf(' '))
}

function folderIn(group: string): FilePath {
  return group.slice(group.indexOf(' ') + 1)
}
