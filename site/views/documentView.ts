import type { Entry } from './entry.ts'
import type { Fact } from './page.ts'
import type { SiteIndex } from './siteIndex.ts'
import type { View } from './view.ts'
import { describeValue } from './describeValue.ts'
import { linkTo } from './linkTo.ts'
import { referTo } from './referTo.ts'
import { wordsOf } from './wordsOf.ts'

/** The view of any collection without one of its own: every field its schema names, then the body. */
export function documentView(collection: { readonly name: string; readonly title: string }): View {
  return {
    kind: 'pages',
    collection: collection.name,
    section: collection.name,
    title: collection.title,
    primary: false,
    order: 'title',
    item: (entry: Entry, site) => {
      const { status, created, date } = entry.data
      return {
        title: linkTo(site, entry.address, entry.title),
        facts: [...(typeof status === 'string' ? [{ status }] : []), ...describeValue(created ?? date)],
      }
    },
    page: (entry: Entry, site) => ({
      address: entry.address,
      title: entry.title,
      trail: [],
      facts: fieldsOf(entry, site),
      html: entry.html,
    }),
  }
}

function fieldsOf(entry: Entry, site: SiteIndex): readonly Fact[] {
  const schema = site.collections.find(({ name }) => name === entry.collection)
  const named = new Set([...(schema?.fields ?? []), ...Object.keys(entry.data)])
  return [...named].flatMap((field) => {
    const reference = schema?.references.find((candidate) => candidate.field === field)
    const value = entry.data[field]
    const values = reference
      ? [value]
          .flat()
          .filter((id) => typeof id === 'string')
          .map((id) => referTo(site, reference.collection, id))
      : describeValue(value)
    return field === 'title' || values.length === 0 ? [] : [{ label: wordsOf(field), values }]
  })
}
