import type { FilePath } from '../../documents/document.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import type { Link, Outline } from '../../documents/markdown/outline.ts'
import { readDestination } from '../../documents/markdown/readDestination.ts'
import { resolveLink } from '../../documents/markdown/resolveLink.ts'
import type { LostAnchor } from './lostAnchor.ts'

/** Made by browsers, forges and renderers rather than by a page's own text. */
const builtIn =
  /^(?:top|readme|L\d+.*|:~:.*|[!/?].*|.*[=&].*|(?:user-content-)?fn(?:ref)?[-:]?\d*.*|__.*|issuecomment-\d+)$/i
const frontPages = ['README.md', 'readme.md', 'Readme.md', 'index.md', '_index.md', 'README.mdx', 'index.mdx']

/** The link's fragment if its page is known and has no such anchor. */
export function judgeFragment(
  space: LinkSpace,
  outline: (path: FilePath) => Outline,
  from: FilePath,
  link: Link,
): LostAnchor | undefined {
  const destination = readDestination(link.url)
  if (destination.kind !== 'local' || link.kind === 'image' || !destination.fragment) return undefined
  const fragment = destination.fragment.replace(/^user-content-/, '')
  if (builtIn.test(destination.fragment)) return undefined
  const resolution = resolveLink(space, from, destination)
  if (resolution.kind !== 'found') return undefined
  const target = resolution.by === 'folder' ? frontPage(space, resolution.path) : resolution.path
  if (target === undefined || !isMarkdown(target)) return undefined
  const { anchors, refused } = outline(target)
  if (refused || anchors.has(fragment) || anchors.has(numberedAsHere(fragment))) return undefined
  // A site's own renderer may squeeze hyphens or drop numbers that GitHub keeps.
  const inSite = space.sites.some((site) => isBelow(target, site))
  if (inSite && [...anchors].some((anchor) => siteForm(anchor) === siteForm(fragment))) return undefined
  return { from, link, target, fragment }
}

function frontPage(space: LinkSpace, folder: FilePath): FilePath | undefined {
  return frontPages.map((name) => (folder === '' ? name : `${folder}/${name}`)).find((path) => space.has(path))
}

/** Python-Markdown and the renderer of Node's documentation number a repeated `usage` as `usage_1`. */
function numberedAsHere(fragment: string): string {
  return fragment.replace(/_(\d+)$/, '-$1')
}

function siteForm(anchor: string): string {
  const squeezed = anchor
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/-+/g, '-')
  return squeezed.replace(/^_?(?:\d+-)*|-$/g, '').replace(/^-/, '')
}
