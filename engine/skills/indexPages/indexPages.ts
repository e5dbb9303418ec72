import { orderFindings } from '../reading/orderFindings.ts'
import { pageTitle } from '../reading/pageTitle.ts'
import type { Skill } from '../skill.ts'
import { findMissingIndexes, type IndexFacts } from './findMissingIndexes.ts'
import { describeStaleContents, readStaleContents, type StaleContents } from './staleContents.ts'

/** Folders without an index page, and tables of contents that are out of date. */
export const indexPages: Skill<IndexFacts & { readonly contents?: StaleContents }> = {
  name: 'index-pages',
  version: 1,
  read(page) {
    const title = pageTitle(page.outline)
    const contents = readStaleContents(page)
    return { links: page.outline.links, ...(title !== undefined && { title }), ...(contents && { contents }) }
  },
  judge(library) {
    const stale = library.asked.flatMap(({ path, role, generated, facts: { contents } }) =>
      contents && role !== 'template' && !generated ? [describeStaleContents(path, contents)] : [],
    )
    return orderFindings([...stale, ...findMissingIndexes(library)])
  },
}
