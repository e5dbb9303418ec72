import { readLinkSpace } from '../../documents/markdown/readLinkSpace.ts'
import { isTame } from '../reading/isTame.ts'
import { listPages } from '../reading/listPages.ts'
import { orderFindings } from '../reading/orderFindings.ts'
import type { Skill } from '../skill.ts'
import { findMissingEntries } from './findMissingEntries.ts'
import { findOrphans } from './findOrphans.ts'
import { readLinkMap } from './readLinkMap.ts'

/** Pages nobody links to, and entries missing from lists that mean to be complete. */
export const orphanPages: Skill = {
  name: 'orphan-pages',
  async examine(context) {
    const space = readLinkSpace(context.view, context.root)
    const pages = listPages(context.view, context.root).filter(
      (page) => isTame(page.text) && !context.outline(page.path).refused,
    )
    const map = await readLinkMap(context, space, pages)
    return orderFindings([...findOrphans(context, pages, map), ...findMissingEntries(context, space, pages)])
  },
}
