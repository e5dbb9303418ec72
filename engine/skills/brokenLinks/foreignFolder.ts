import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import type { LocalLink } from '../library.ts'
import type { Finding } from '../skill.ts'
import type { BrokenLink } from './brokenLink.ts'
import { findByDepth } from './findByDepth.ts'
import type { Habits } from './habits.ts'

/** A folder of pages whose links only work where the pages are put together or published. */
export interface ForeignFolder {
  readonly folder: FilePath
  /** Those that lead nowhere, in the order of pages and lines. */
  readonly links: readonly [BrokenLink, ...BrokenLink[]]
  readonly pages: number
  /** How many links of this kind the folder has, with those that work. */
  readonly all: number
}

/** What one page adds to such a folder, by the steps with which its links begin: `../`. */
export interface ForeignLinks {
  /** The relative links of the page. */
  readonly all: ReadonlyMap<string, number>
  /** Those that name a folder which is not there. */
  readonly broken: ReadonlyMap<string, readonly BrokenLink[]>
}

const fewest = { pages: 5, links: 8 }
const nearlyAll = 0.8

/** Finds out which links of a page may be written to be read from another place. */
export function readForeignLinks(
  space: LinkSpace,
  habits: Habits,
  links: readonly LocalLink[],
  broken: readonly BrokenLink[],
): ForeignLinks {
  const all = new Map<string, number>()
  for (const { destination } of links) {
    if (destination.absolute || destination.path === '') continue
    const steps = stepsOf(destination.path)
    all.set(steps, (all.get(steps) ?? 0) + 1)
  }
  const foreign = broken.filter((link) => isForeign(space, habits, link))
  return { all, broken: Map.groupBy(foreign, ({ destination }) => stepsOf(destination.path)) }
}

/** The folders whose pages are all written to be read from another place, by each of the links that show it. */
export function findForeignFolders(
  pages: readonly { readonly path: FilePath; readonly foreign: ForeignLinks }[],
): ReadonlyMap<BrokenLink, ForeignFolder> {
  const found = new Map<BrokenLink, ForeignFolder>()
  for (const [folder, own] of Map.groupBy(pages, ({ path }) => folderOf(path))) {
    for (const steps of new Set(own.flatMap(({ foreign }) => [...foreign.broken.keys()]))) {
      const [first, ...others] = own.flatMap(({ foreign }) => foreign.broken.get(steps) ?? [])
      if (!first) continue
      const links = [first, ...others] as const
      const all = own.reduce((sum, { foreign }) => sum + (foreign.all.get(steps) ?? 0), 0)
      const having = new Set(links.map(({ from }) => from)).size
      if (having < fewest.pages || links.length < fewest.links || links.length / all < nearlyAll) continue
      for (const link of links) found.set(link, { folder, links, pages: having, all })
    }
  }
  return found
}

/** One finding for all the links of a folder that fail alike. */
export function describeForeignFolder({ folder, links, pages, all }: ForeignFolder): Finding {
  const [{ from, link }] = links
  return {
    rule: 'links/foreign-folder',
    path: from,
    line: link.urlSpan.line,
    column: link.urlSpan.column,
    message: `Links such as \`${link.url}\` lead nowhere from the pages of ${folder === '' ? 'the root' : folder}.`,
    evidence:
      `${links.length} of ${all} links of this kind, in ${pages} pages, name a folder that is not there. ` +
      'Pages which fail alike are mostly published from another place, where their links are right; ' +
      'if the folder itself was moved, a person should say so.',
  }
}

/** True where the first folder that a link names is not there, nor anywhere above: no slip in its steps. */
function isForeign(space: LinkSpace, habits: Habits, broken: BrokenLink): boolean {
  const { from, destination, outside } = broken
  if (outside || destination.absolute) return false
  const steps = stepsOf(destination.path)
  const [first, ...rest] = destination.path.slice(steps.length).split('/')
  const { path } = joinPath(folderOf(from), steps + first)
  return rest.length > 0 && !space.hasFolder(path) && findByDepth(space, habits, broken).length === 0
}

function stepsOf(path: string): string {
  return /^(?:\.{1,2}\/)*/.exec(path)?.[0] ?? ''
}
