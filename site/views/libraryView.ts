import type { Entry } from './entry.ts'
import type { View } from './view.ts'
import { linkTo } from './linkTo.ts'

/** Library pages. Their frontmatter is the library's own affair and is not shown. */
export const libraryView: View = {
  kind: 'pages',
  collection: 'page',
  section: 'library',
  title: 'Library',
  primary: true,
  order: 'title',
  item: ({ address, title }: Entry, site) => ({ title: linkTo(site, address, title), facts: [] }),
  page: ({ address, title, html }: Entry) => ({ address, title, trail: [], html }),
}
