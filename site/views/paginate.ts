import type { Pager } from './page.ts'
import type { SiteIndex } from './siteIndex.ts'
import { pageAddress, pageSize } from '../addresses/pageAddress.ts'
import { linkTo } from './linkTo.ts'

export interface Part<T> {
  readonly address: string
  readonly part: readonly T[]
  readonly pager: Pager
}

/** A long list as pages below one address; an empty list is one empty page. */
export function paginate<T>(site: SiteIndex, address: string, all: readonly T[]): readonly Part<T>[] {
  const pages = Math.max(1, Math.ceil(all.length / pageSize))
  return Array.from({ length: pages }, (_, index) => {
    const page = index + 1
    return {
      address: pageAddress(address, page),
      part: all.slice(index * pageSize, page * pageSize),
      pager: {
        page,
        pages,
        ...(page > 1 ? { previous: linkTo(site, pageAddress(address, page - 1), 'Previous') } : {}),
        ...(page < pages ? { next: linkTo(site, pageAddress(address, page + 1), 'Next') } : {}),
      },
    }
  })
}
