import type { Entry } from './entry.ts'
import type { Item, Page } from './page.ts'
import type { ShownCollection, SiteIndex } from './siteIndex.ts'
import type { View } from './view.ts'
import { dayOf } from '../addresses/dayOf.ts'
import { slug } from '../addresses/slug.ts'
import { linkTo } from './linkTo.ts'
import { paginate } from './paginate.ts'
import { wordsOf } from './wordsOf.ts'

/**
 * Everything of a day on one page (and its followers), the days listed above them; where folders lie
 * above the days, such as rooms, each has its own list of days.
 */
export function dayPages(view: View & { kind: 'days' }, collection: ShownCollection, site: SiteIndex): readonly Page[] {
  const days: ReadonlyMap<string, readonly Entry[]> = Map.groupBy(site.of(collection.name), ({ path }) =>
    dayOf(path, collection.place),
  )
  const above = new Map<string, string[]>([['', []]])
  for (const day of days.keys()) {
    for (let child = day; child !== ''; child = parentOf(child)) {
      const siblings = above.get(parentOf(child)) ?? []
      if (!siblings.includes(child)) above.set(parentOf(child), [...siblings, child])
    }
  }
  const addressOf = (folder: string): string => slug(`${view.section}/${folder && `${folder}/`}`)
  const titleOf = (folder: string): string => (folder === '' ? view.title : titled(folder.split('/').at(-1) ?? ''))
  const trailOf = (folder: string): Page['trail'] => {
    if (folder === '') return [linkTo(site, '', 'Home')]
    const parent = parentOf(folder)
    return [...trailOf(parent), linkTo(site, addressOf(parent), titleOf(parent))]
  }
  const countOf = (folder: string): number =>
    [...days]
      .filter(([day]) => `${day}/`.startsWith(`${folder}/`))
      .reduce((sum, [, entries]) => sum + entries.length, 0)

  const lists = [...above].flatMap(([folder, children]) =>
    paginate(site, addressOf(folder), [...children].sort().reverse()).map(({ address, part, pager }): Page => ({
      address,
      title: titleOf(folder),
      trail: trailOf(folder),
      ...(folder === '' ? { lead: collection.description } : {}),
      sections: [
        {
          kind: 'items',
          heading: `${countEntries(countOf(folder))} in all`,
          items: part.map((child): Item => ({
            title: linkTo(site, addressOf(child), titleOf(child)),
            facts: [countEntries(countOf(child))],
          })),
          empty: 'Nothing here yet.',
        },
      ],
      pager,
    })),
  )
  const pages = [...days].flatMap(([day, entries]) =>
    paginate(site, addressOf(day), entries).map(({ address, part, pager }): Page => ({
      address,
      title: titleOf(day),
      trail: trailOf(day),
      sections: [
        {
          kind: 'posts',
          heading: countEntries(entries.length),
          posts: part.map((entry) => view.post(entry as Entry<never>, site)),
        },
      ],
      pager,
    })),
  )
  return [...lists, ...pages]
}

function parentOf(folder: string): string {
  return folder.slice(0, Math.max(0, folder.lastIndexOf('/')))
}

function titled(name: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(name)) return name
  const words = wordsOf(name)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function countEntries(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`
}
