import type { FilePath } from '../../documents/document.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import type { Link } from '../../documents/markdown/outline.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import { readDestination } from '../../documents/markdown/readDestination.ts'
import { resolveLink } from '../../documents/markdown/resolveLink.ts'
import type { BrokenLink } from './brokenLink.ts'
import type { Habits } from './habits.ts'
import { worksWhereServed } from './worksWhereServed.ts'

const forgeFolders =
  'actions|blob|blame|branches|commits?|compare|discussions|edit|fork|graphs|issues|labels|milestones?|network|' +
  'packages|projects|pulls?|pulse|raw|releases|security|stargazers|tags|tree|wiki'
/** Pages of the repository's own website: `../../issues`, `../blob/main/x.md`. */
const forgePage = new RegExp(String.raw`^/?(?:\.\./)+(?:${forgeFolders})(?:/|$)`)
/** Included into other pages, where their relative links begin. */
const partial = /(?:^|\/)(?:_includes|_layouts|_partials|_snippets|node_modules)\//

/** The link if it leads nowhere in this library; undefined where it works or leads elsewhere. */
export function judgeLink(space: LinkSpace, habits: Habits, from: FilePath, link: Link): BrokenLink | undefined {
  const destination = readDestination(link.url)
  if (destination.kind !== 'local' || partial.test(from)) return undefined
  const resolution = resolveLink(space, from, destination)
  if (resolution.kind === 'found' && (resolution.by !== 'bare' || habits.bareWorks(from))) return undefined
  // `setup/` can only be the address at which `setup.md` is published.
  if (resolution.kind === 'found' && destination.path.endsWith('/') && isMarkdown(resolution.path)) return undefined
  if (link.kind === 'html' && habits.writesServedHtml && worksWhereServed(space, from, destination)) return undefined
  if (
    resolution.kind === 'missing' &&
    forgePage.test(destination.path) &&
    !space.hasFolder(topFolder(space.root, resolution.path))
  )
    return undefined
  const path = resolution.kind === 'found' ? withoutEnding(resolution.path) : resolution.path
  return { from, link, destination, path, outside: resolution.kind === 'outside' }
}

function withoutEnding(path: FilePath): FilePath {
  return path.replace(/\.[^./]+$/, '')
}

function topFolder(root: FilePath, path: FilePath): FilePath {
  const inside = path.slice(root === '' ? 0 : root.length + 1)
  return path.slice(0, path.length - inside.length) + inside.split('/')[0]!
}
