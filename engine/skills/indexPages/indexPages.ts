import { orderFindings } from '../reading/orderFindings.ts'
import type { Skill } from '../skill.ts'
import { findMissingIndexes } from './findMissingIndexes.ts'
import { findStaleContents } from './findStaleContents.ts'

/** Folders without an index page, and tables of contents that are out of date. */
export const indexPages: Skill = {
  name: 'index-pages',
  async examine(context) {
    return orderFindings([...(await findStaleContents(context)), ...(await findMissingIndexes(context))])
  },
}
