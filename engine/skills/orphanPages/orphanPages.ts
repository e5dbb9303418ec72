import type { Link } from '../../documents/markdown/outline.ts'
import { readListing } from '../listing/readListing.ts'
import { isPointer } from '../reading/isPointer.ts'
import { orderFindings } from '../reading/orderFindings.ts'
import { pageTitle } from '../reading/pageTitle.ts'
import type { Skill } from '../skill.ts'
import { findMissingEntries } from './findMissingEntries.ts'
import { findOrphans } from './findOrphans.ts'
import { hasMenuFields, menus, type MenuFacts } from './menus.ts'
import { readReach } from './reach.ts'

interface LinkFacts {
  readonly links: readonly Link[]
  readonly title?: string
  readonly isPointer: boolean
  readonly inMenu: boolean
  /** False for what no list should be read in. */
  readonly tame: boolean
}

/** Pages nobody links to, and entries missing from lists that mean to be complete. */
export const orphanPages: Skill<LinkFacts, MenuFacts> = {
  name: 'orphan-pages',
  version: 1,
  menus,
  read(page) {
    const { links } = page.outline
    const title = pageTitle(page.outline)
    const inMenu = hasMenuFields(page)
    return { links, isPointer: isPointer(page), inMenu, tame: page.tame, ...(title !== undefined && { title }) }
  },
  judge(library) {
    const pages = library.pages.filter(({ facts }) => facts.tame)
    const listing = readListing(library)
    const reach = readReach(library, pages)
    return orderFindings([
      ...findOrphans(library, pages, reach, listing),
      ...findMissingEntries(library, pages, listing),
    ])
  },
}
