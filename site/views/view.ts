import type { Entry } from './entry.ts'
import type { Item, Page, Post } from './page.ts'
import type { SiteIndex } from './siteIndex.ts'

interface Shared {
  readonly collection: string
  /** The first part of its pages' addresses. */
  readonly section: string
  readonly title: string
  /** One of the few named at the top of every page. */
  readonly primary: boolean
}

/** How a collection is shown: one page for each document, or everything of a day (and room) on one page. */
export type View =
  | (Shared & {
      readonly kind: 'pages'
      readonly order: 'newest' | 'title'
      item(entry: Entry<object>, site: SiteIndex): Item
      page(entry: Entry<object>, site: SiteIndex): Page
    })
  | (Shared & {
      readonly kind: 'days'
      post(entry: Entry<object>, site: SiteIndex): Post
    })
