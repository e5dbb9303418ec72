import type { Page } from './views/page.ts'
import type { SiteIndex } from './views/siteIndex.ts'
import { keyOf } from './keyOf.ts'
import { menuOf } from './views/menuOf.ts'
import type { Menu } from './views/menuOf.ts'

export interface Route {
  readonly params: { readonly address: string | undefined }
  readonly props: { readonly page: Page; readonly menu: Menu }
  readonly cacheKey: string
}

/** Pages as Astro wants them; `prefix` is the part of their addresses that the file of the route already says. */
export function routesOf(pages: readonly Page[], site: SiteIndex, prefix = ''): Route[] {
  const menu = menuOf(site)
  return pages.map((page) => ({
    params: { address: page.address.slice(prefix.length).replace(/\/$/, '') || undefined },
    props: { page, menu },
    cacheKey: keyOf([page, menu]),
  }))
}
