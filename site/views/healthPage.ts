import type { Page } from './page.ts'
import type { SiteIndex } from './siteIndex.ts'
import { linkTo } from './linkTo.ts'

/** Every file that is not valid, with what was expected, what came, and an example. */
export function healthPage(site: SiteIndex): Page {
  const files = Map.groupBy(site.problems, ({ path }) => path ?? 'the world')
  return {
    address: 'health/',
    title: 'Document health',
    trail: [linkTo(site, '', 'Home')],
    lead:
      site.problems.length === 0
        ? 'Every document is valid.'
        : 'These files are not valid. They are kept as they are, and nothing relies on them until they are repaired.',
    sections: [...files]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, problems]) => ({ kind: 'problems', heading: path, problems })),
  }
}
