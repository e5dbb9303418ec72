import type { FilePath } from '../../documents/document.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import type { Link } from '../../documents/markdown/outline.ts'
import type { Library, Page } from '../library.ts'
import { readVault } from '../wikilinks/readVault.ts'
import { menuFolders, type MenuFacts } from './menus.ts'

/** What is reachable in a library: by links from other pages, or by a menu or list in another kind of file. */
export interface Reach {
  /** A page links to this page or folder. */
  isLinked(path: FilePath): boolean
  /** A link by full address, a file that is no page, or the menu of a site names this page. */
  isNamed(path: FilePath): boolean
}

type Linking = Page<{ readonly links: readonly Link[] }>

/** Ends of a path with more names than this are not told apart. */
const longestEnd = 8

/** Collects who leads to what, over the whole library. */
export function readReach<F extends Linking['facts']>(
  library: Library<F, MenuFacts>,
  pages: readonly Page<F>[],
): Reach {
  const { root, recall } = library
  const linked = new Set(pages.flatMap((page) => targetsOf(library, page)))
  const vault = readVault(library)
  for (const { path } of vault ? pages : []) {
    for (const { target } of vault!.linksOf(path)) {
      const named = vault!.find(path, target)
      if (named !== undefined && named !== path) linked.add(named)
    }
  }
  const addresses = library.index(
    'addresses',
    pages.map(({ path, facts: { links } }) => ({
      path,
      keys: recall(`addresses/${path}`, [links], () => addressesIn(links)),
    })),
  )
  const names = library.index(
    'names',
    library.menus.map(({ path, facts }) => ({
      path,
      keys: recall(`names/${path}`, [facts], () => endsOf(facts.names)),
    })),
  )
  const sites = menuFolders(library)
  const lead = root === '' ? 0 : root.length + 1
  return {
    isLinked: (path) => linked.has(path),
    isNamed(path) {
      const inside = path.slice(lead)
      const bare = inside.replace(/\.[^.]+$/, '')
      const tails = bare.split('/').map((_, index, parts) => parts.slice(index).join('/'))
      const byName = tails.some((tail) => names.has(`${tail}.md`) || (tail.includes('/') && names.has(tail)))
      const byAddress = () => inside.includes('/') && (addresses.has(inside) || addresses.has(bare))
      return byName || byAddress() || sites.some((site) => isBelow(path, site))
    },
  }
}

/** The pages and folders that a page links to, besides itself. */
function targetsOf<F extends Linking['facts']>(library: Library<F, MenuFacts>, page: Page<F>): readonly FilePath[] {
  const links = library.localLinks(page)
  return library.recall(`targets/${page.path}`, [links], () => {
    const targets = links.flatMap(({ resolution }) => (resolution.kind === 'found' ? [resolution.path] : []))
    return [...new Set(targets)].filter((target) => target !== page.path)
  })
}

function addressesIn(links: readonly Link[]): readonly string[] {
  return endsOf(links.flatMap(({ url }) => /^https?:\/\/[^/]+\/([^?#]+)/i.exec(url)?.[1] ?? []))
}

/** `a/b/c.md` is also found under `b/c.md` and `c.md`. */
function endsOf(paths: readonly string[]): readonly string[] {
  const ends = new Set<string>()
  for (const path of paths) {
    const parts = path.split('/').filter((part) => !['', '.', '..'].includes(part))
    for (let from = Math.max(0, parts.length - longestEnd); from < parts.length; from++) {
      ends.add(parts.slice(from).join('/'))
    }
  }
  return [...ends]
}
