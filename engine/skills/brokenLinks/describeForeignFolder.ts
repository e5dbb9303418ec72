import type { Finding } from '../skill.ts'
import type { ForeignFolder } from './foreignFolder.ts'

/** One finding for all the links of a folder that fail alike. */
export function describeForeignFolder({ folder, links, pages, all }: ForeignFolder): Finding {
  const { from, link } = links[0]!
  return {
    rule: 'links/foreign-folder',
    path: from,
    line: link.urlSpan.line,
    column: link.urlSpan.column,
    message: `Links such as \`${link.url}\` lead nowhere from the pages of ${folder === '' ? 'the root' : folder}.`,
    evidence:
      `${links.length} of ${all} links of this kind, in ${pages} pages, name a folder that is not there. ` +
      'Pages which fail alike are mostly published from another place, where their links are right; ' +
      'if the folder itself was moved, a person should say so.',
  }
}
