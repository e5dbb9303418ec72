import type { FilePath } from '../../documents/document.ts'
import type { LocalDestination } from '../../documents/markdown/destination.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import type { Link } from '../../documents/markdown/outline.ts'
import type { LocalLink } from '../library.ts'
import { shapeOf, type Habits } from './habits.ts'
import { worksWhereServed } from './worksWhereServed.ts'

/** A link that leads nowhere, before anybody knows what it meant. */
export interface BrokenLink {
  readonly from: FilePath
  readonly link: Link
  readonly destination: LocalDestination
  /** Where it leads as it is written. */
  readonly path: FilePath
  /** It leaves the library or the book, and may lead to something we cannot see. */
  readonly outside: boolean
  /** Settings that nobody can read may serve it: it is told only where it is plainly a slip of the pen. */
  readonly doubted: boolean
}

const forgeFolders =
  'actions|blob|blame|branches|commits?|compare|discussions|edit|fork|graphs|issues|labels|milestones?|network|' +
  'packages|projects|pulls?|pulse|raw|releases|security|stargazers|tags|tree|wiki'
/** Pages of the repository's own website: `../../issues`, `../blob/main/x.md`. */
const forgePage = new RegExp(String.raw`^/?(?:\.\./)+(?:${forgeFolders})(?:/|$)`)
/** Included into other pages, where their relative links begin. */
const partial = /(?:^|\/)(?:_includes|_layouts|_partials|_snippets|node_modules)\//
/** So are `_notes.md` and its like, by means that nobody here knows where the site's rules are not known. */
const partialName = /(?:^|\/)_(?!index\b|sidebar\b|navbar\b|coverpage\b|footer\b)[^/]+$/

/** Folders whose files most tools serve from the root. */
const servedFolders = ['static', 'public']

/** The links of a page that lead nowhere in this library; `isKnown` where the rules of its site are. */
export function findBroken(
  space: LinkSpace,
  habits: Habits,
  from: FilePath,
  links: readonly LocalLink[],
  isKnown: boolean,
): readonly BrokenLink[] {
  if (partial.test(from) || (!isKnown && partialName.test(from))) return []
  return links.flatMap(({ link, destination, resolution }): BrokenLink[] => {
    if (resolution.kind === 'unknown') return []
    const doubtful = resolution.kind === 'missing' ? resolution.doubtful : undefined
    const doubted = doubtful === 'elsewhere' || (doubtful === true && !worksElsewhere(habits, destination))
    // Blogs keep the files of `a.md` in `a/`, and name them as if they lay beside it.
    const own = `${from.replace(/\.\w+$/, '')}/${destination.path.replace(/^\.\//, '')}`
    if (!isKnown && space.has(own)) return []
    // MDX is built; without the site's rules, what does not name a file may be any address.
    if (!isKnown && from.endsWith('.mdx') && shapeOf(destination) && !worksElsewhere(habits, destination)) return []
    const isFound = resolution.kind === 'found'
    // `/cli/install` begins at a site's root and leads to a page that is there: an address, whatever the habits.
    if (isFound && (resolution.by !== 'bare' || destination.absolute || habits.bareWorks)) return []
    // `setup/` can only be the address at which `setup.md` is published.
    if (isFound && destination.path.endsWith('/') && isMarkdown(resolution.path)) return []
    if (link.kind === 'html' && habits.writesServedHtml && worksWhereServed(space, from, destination)) return []
    const mayBeForge = resolution.kind === 'missing' && forgePage.test(destination.path)
    if (mayBeForge && !space.hasFolder(topFolder(space.root, resolution.path))) return []
    const path = isFound ? withoutEnding(resolution.path) : resolution.path
    return [{ from, link, destination, path, outside: resolution.kind === 'outside', doubted }]
  })
}

/** `/img/x.png` is `static/img/x.png` where a site is served that nobody knows. */
export function isServedFromRoot(space: LinkSpace, { path, absolute }: LocalDestination): boolean {
  if (!absolute) return false
  const there = space.byName.get(path.slice(path.lastIndexOf('/') + 1)) ?? []
  return there.some((file) => servedFolders.some((folder) => `/${file}`.endsWith(`/${folder}${path}`)))
}

/** False where a site's settings, which we cannot run, might still make the link work. */
export function isSurelyBroken(habits: Habits, { destination, outside }: BrokenLink): boolean {
  if (outside) return false
  const shape = shapeOf(destination)
  return shape === undefined || habits.usuallyWorks[shape]
}

/** Nearly all links of this shape lead somewhere: the settings that nobody can read are no reason for this one. */
function worksElsewhere(habits: Habits, destination: LocalDestination): boolean {
  const shape = shapeOf(destination)
  return shape !== undefined && habits.nearlyAlwaysWorks[shape]
}

function withoutEnding(path: FilePath): FilePath {
  return path.replace(/\.[^./]+$/, '')
}

function topFolder(root: FilePath, path: FilePath): FilePath {
  const inside = path.slice(root === '' ? 0 : root.length + 1)
  return path.slice(0, path.length - inside.length) + (inside.split('/')[0] ?? '')
}
