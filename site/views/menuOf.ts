import { navigation } from '../navigation.ts'
import { singlePages } from '../singlePages.ts'
import { viewOf } from '../viewOf.ts'
import type { Link } from './page.ts'
import type { SiteIndex } from './siteIndex.ts'
import { linkTo } from './linkTo.ts'

/** What stands around every page. */
export interface Menu {
  readonly home: Link
  readonly primary: readonly Link[]
  readonly all: readonly Link[]
}

/** The few sections named at the top, and all of them for the foot of the page. */
export function menuOf(site: SiteIndex): Menu {
  const own = navigation.filter(({ collection }) => site.collections.some(({ name }) => name === collection))
  const others = site.collections.filter(
    ({ name, size }) => size > 0 && !navigation.some(({ collection }) => collection === name),
  )
  return {
    home: linkTo(site, '', site.name),
    primary: own.filter(({ primary }) => primary).map(({ section, title }) => linkTo(site, `${section}/`, title)),
    all: [
      ...own.map(({ section, title }) => linkTo(site, `${section}/`, title)),
      ...others.map((collection) => linkTo(site, `${viewOf(collection).section}/`, collection.title)),
      ...singlePages.flatMap(({ address, name }) => (name === undefined ? [] : linkTo(site, address, name))),
    ],
  }
}
