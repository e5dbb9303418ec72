import { linkTo } from './linkTo.ts'
import type { Page } from './page.ts'
import type { SiteIndex } from './siteIndex.ts'

/** What a server answers with where nothing is. */
export function missingPage(site: SiteIndex): Page {
  return {
    address: '404/',
    title: 'Nothing is here',
    trail: [linkTo(site, '', 'Home')],
    lead: 'The page may have moved, or the document it showed may have been renamed.',
  }
}
