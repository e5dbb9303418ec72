import type { Value } from './page.ts'
import type { SiteIndex } from './siteIndex.ts'
import { linkTo } from './linkTo.ts'

/** The document of a collection with this id, by its present name; the bare id where there is none. */
export function referTo(site: SiteIndex, collection: string, id: string): Value {
  const entry = site.find(collection, id)
  return entry ? linkTo(site, entry.address, entry.title) : { code: id }
}
