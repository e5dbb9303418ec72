import type { Entry } from './entry.ts'
import type { Link, Page } from './page.ts'
import type { ShownCollection, SiteIndex } from './siteIndex.ts'
import type { View } from './view.ts'
import { linkTo } from './linkTo.ts'
import { paginate } from './paginate.ts'

/** The list of a collection's documents, fifty to a page. */
export function listPages(
  view: View & { kind: 'pages' },
  collection: ShownCollection,
  site: SiteIndex,
): readonly Page[] {
  const entries = [...site.of(collection.name)].sort(view.order === 'newest' ? newestFirst : byTitle)
  const trail: readonly Link[] = [linkTo(site, '', 'Home')]
  return paginate(site, `${view.section}/`, entries).map(({ address, part, pager }) => ({
    address,
    title: view.title,
    trail,
    ...(pager.page === 1 ? { lead: collection.description } : {}),
    sections: [
      {
        kind: 'items',
        heading: `${entries.length} in all`,
        items: part.map((entry) => view.item(entry as Entry<never>, site)),
        empty: 'Nothing here yet.',
      },
    ],
    pager,
  }))
}

function newestFirst(a: Entry, b: Entry): number {
  return compare(momentOf(b), momentOf(a)) || compare(b.id, a.id)
}

function byTitle(a: Entry, b: Entry): number {
  return compare(a.title.toLowerCase(), b.title.toLowerCase()) || compare(a.path, b.path)
}

function momentOf({ data }: Entry): string {
  return String(data['created'] ?? data['at'] ?? data['date'] ?? '')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
