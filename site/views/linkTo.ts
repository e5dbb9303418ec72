import type { Link } from './page.ts'
import type { SiteIndex } from './siteIndex.ts'

/** A link to an address below the site's base. */
export function linkTo(site: SiteIndex, address: string, text: string): Link {
  return { text, href: site.base + encodeURI(address) }
}
