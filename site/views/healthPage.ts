import type { Page } from './page.ts'
import type { SiteIndex } from './siteIndex.ts'
import { linkTo } from './linkTo.ts'

/** Everything that is wrong with documents, file by file: what was expected, what came, and an example. */
export function healthPage(site: SiteIndex): Page {
  const files = Map.groupBy(site.problems, ({ path }) => path ?? 'the world')
  return {
    address: 'health/',
    title: 'Document health',
    trail: [linkTo(site, '', 'Home')],
    lead:
      site.problems.length === 0
        ? 'Every document is valid, and every link leads somewhere.'
        : 'Nothing here is hidden or thrown away: a file that is not valid stays as it is, ' +
          'and nothing relies on it until it is mended.',
    sections: [...files]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, problems]) => ({ kind: 'problems', heading: path, problems })),
  }
}
