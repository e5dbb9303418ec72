import { viewOf } from '../viewOf.ts'
import type { Entry } from './entry.ts'
import type { Page } from './page.ts'
import type { ShownCollection, SiteIndex } from './siteIndex.ts'
import { dayPages } from './dayPages.ts'
import { linkTo } from './linkTo.ts'
import { listPages } from './listPages.ts'

/**
 * Every page of every collection outside the library section: its list, and its documents that do not lie in the
 * library.
 */
export function collectionPages(site: SiteIndex): readonly Page[] {
  return site.collections.flatMap((collection) => pagesOf(collection, site))
}

function pagesOf(collection: ShownCollection, site: SiteIndex): readonly Page[] {
  const view = viewOf(collection)
  if (view.section === 'library') return []
  if (view.kind === 'days') return dayPages(view, collection, site)

  const up = [linkTo(site, '', 'Home'), linkTo(site, `${view.section}/`, view.title)]
  const details = site
    .of(collection.name)
    .filter(({ shelf }) => shelf === undefined)
    .map((entry): Page => ({
      ...view.page(entry as Entry<never>, site),
      trail: collection.single ? up.slice(0, 1) : up,
    }))
  const alone = collection.single && details.length > 0
  return alone ? details : [...listPages(view, collection, site), ...details]
}
