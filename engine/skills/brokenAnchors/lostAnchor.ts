import type { FilePath } from '../../documents/document.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import type { Heading, Link } from '../../documents/markdown/outline.ts'
import type { LocalLink } from '../library.ts'

/** What the fragments of links can name on a page. */
export interface Anchors {
  readonly headings: readonly Pick<Heading, 'slug' | 'text'>[]
  readonly anchors: readonly string[]
}

/** A link to a place on a page. */
export interface FragmentLink {
  readonly link: Link
  /** The page that should have the anchor. */
  readonly target: FilePath
  /** Decoded, without `#`. */
  readonly fragment: string
}

/** A link whose page is there and whose `#fragment` is not. */
export interface LostAnchor extends FragmentLink {
  readonly from: FilePath
}

/** Made by browsers, forges and renderers rather than by a page's own text. */
const builtIn =
  /^(?:top|readme|L\d+.*|:~:.*|[!/?].*|.*[=&].*|(?:user-content-)?fn(?:ref)?[-:]?\d*.*|__.*|issuecomment-\d+)$/i
const frontPages = ['README.md', 'readme.md', 'Readme.md', 'index.md', '_index.md', 'README.mdx', 'index.mdx']

/** The links that name an anchor of a page's own text. */
export function findFragments(space: LinkSpace, links: readonly LocalLink[]): readonly FragmentLink[] {
  return links.flatMap(({ link, fragment, resolution, works }) => {
    if (works || !fragment || link.kind === 'image' || builtIn.test(fragment)) return []
    if (resolution.kind !== 'found') return []
    const target = resolution.by === 'folder' ? frontPage(space, resolution.path) : resolution.path
    if (target === undefined || !isMarkdown(target)) return []
    return [{ link, target, fragment: fragment.replace(/^user-content-/, '') }]
  })
}

/** Whether a page has an anchor, under this name or under one that its site would give it. */
export function hasAnchor(space: LinkSpace, { target, fragment }: FragmentLink, anchors: ReadonlySet<string>): boolean {
  if (anchors.has(fragment) || anchors.has(numberedAsHere(fragment))) return true
  // A site's own renderer may squeeze hyphens or drop numbers that GitHub keeps.
  const inSite = space.sites.some((site) => isBelow(target, site))
  return inSite && [...anchors].some((anchor) => siteForm(anchor) === siteForm(fragment))
}

/** The place that a link names: `guide/a.md#usage`. */
export function placeOf({ fragment, resolution }: LocalLink): string | undefined {
  return fragment && resolution.kind === 'found' ? `${resolution.path}#${fragment}` : undefined
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
