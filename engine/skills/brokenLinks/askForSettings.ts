import { isBelow } from '../../documents/markdown/isBelow.ts'
import type { Link } from '../../documents/markdown/outline.ts'
import { askOnce } from '../brake/askOnce.ts'
import type { Library, Page, PageSite } from '../library.ts'
import type { Finding } from '../skill.ts'

/** Under this name the library's settings say that its site has settings of its own. */
const question = 'site-settings'

interface Doubt {
  readonly from: Page['path']
  readonly link: Link
  readonly pageSite: PageSite
}

/**
 * One question in the place of all links that only settings can tell of, where pages are plainly written for a tool and
 * its settings are nowhere to be seen.
 */
export function askForSettings<F extends { readonly links: readonly Link[] }>(
  library: Library<F>,
  isJudged: (link: Link) => boolean,
): readonly Finding[] {
  const { root, scope, settings } = library
  if (root !== scope || settings.answers?.[question] !== undefined) return []
  const doubts = library.pages.flatMap((page) => doubtsOn(library, page)).filter(({ link }) => !isJudged(link))
  return [...Map.groupBy(doubts, ({ pageSite }) => pageSite)].map(([pageSite, places]) =>
    ask(library, pageSite, places),
  )
}

function doubtsOn<F extends { readonly links: readonly Link[] }>(library: Library<F>, page: Page<F>): readonly Doubt[] {
  const pageSite = isBelow(page.path, library.root) ? library.siteOf(page.path) : undefined
  if (!pageSite?.likely) return []
  const links = library.localLinks(page)
  return links.flatMap(({ link, resolution }) =>
    resolution.kind === 'missing' && resolution.doubtful ? [{ from: page.path, link, pageSite }] : [],
  )
}

function ask({ root }: Pick<Library, 'root'>, { dialect, because }: PageSite, places: readonly Doubt[]): Finding {
  const shown = places.map(({ from, link: { url, urlSpan } }) => ({
    path: from,
    line: urlSpan.line,
    evidence: `\`${url}\``,
  }))
  const links = places.length === 1 ? '1 link leads' : `${places.length} links lead`
  const written = `The pages are written for ${dialect.name} (${because}), and its settings are not among the files.`
  const message = `${written} Only they can tell where ${links}; what builds the site?`
  return askOnce(root, 'links/settings-unseen', shown, message, [
    { name: dialect.id, means: `${dialect.name} does, as it does without settings.`, setting: { dialect: dialect.id } },
    { name: 'repository', means: 'Nothing does: they are files of a repository.', setting: { dialect: 'github' } },
    {
      name: 'elsewhere',
      means: 'Settings that are kept elsewhere; nothing is said of such links.',
      setting: { answers: { [question]: 'elsewhere' } },
    },
  ])
}
