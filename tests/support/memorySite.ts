import { describeRules } from '../../engine/policy/describeRules.ts'
import { rules } from '../../engine/policy/rules/index.ts'
import type { Problem } from '../../engine/documents/problem.ts'
import { openCollections } from '../../engine/opening/openCollections.ts'
import { assignAddresses } from '../../site/addresses/assignAddresses.ts'
import { placeOf } from '../../site/addresses/placeOf.ts'
import { viewOf } from '../../site/viewOf.ts'
import type { Entry } from '../../site/views/entry.ts'
import type { ShownCollection, SiteIndex } from '../../site/views/siteIndex.ts'

/** A document to show, with only what a test cares about. */
export interface Shown {
  readonly collection: string
  readonly path: string
  readonly id: string
  readonly data: object
  readonly title?: string
  readonly shelf?: string
  readonly html?: string
}

/** A site over documents in memory, at the addresses a build would give them. */
export function memorySite(
  shown: readonly Shown[],
  references: Readonly<Record<string, ShownCollection['references']>> = {},
  problems: readonly Problem[] = [],
  findings: SiteIndex['findings'] = [],
): SiteIndex {
  const known = openCollections()
  const names = [...new Set([...known.map(({ name }) => name), ...shown.map(({ collection }) => collection)])]
  const collections = names.map((name): ShownCollection => {
    const schema = known.find((collection) => collection.name === name)
    const first = shown.find(({ collection }) => collection === name)
    return {
      name,
      title: schema?.title ?? name.charAt(0).toUpperCase() + name.slice(1),
      description: '',
      place: schema ? placeOf(schema) : `${first?.path.split('/').slice(0, -1).join('/')}/`,
      single: schema?.files.every((glob) => !glob.includes('*')) ?? false,
      size: shown.filter(({ collection }) => collection === name).length,
      fields: Object.keys((schema?.schema['properties'] ?? {}) as object),
      references: references[name] ?? schema?.references ?? [],
    }
  })
  const collectionOf = (name: string): ShownCollection =>
    collections.find((collection) => collection.name === name) as ShownCollection
  const addresses = assignAddresses(
    shown.map(({ path, id, shelf, collection }) => {
      const { section, kind } = viewOf(collectionOf(collection))
      return { path, id, shelf, section, kind, place: collectionOf(collection).place }
    }),
  )
  const entries = shown.map((document): Entry => {
    const { title, name } = document.data as { title?: string; name?: string }
    return {
      html: '',
      title: title ?? name ?? document.id,
      blob: '0'.repeat(40),
      address: addresses.pages.get(document.path) ?? '',
      ...document,
      data: document.data as Entry['data'],
    }
  })
  return {
    rules: describeRules(rules),
    base: '/',
    name: 'A world',
    head: '0'.repeat(40),
    folders: Object.fromEntries(addresses.folders),
    files: {},
    collections,
    problems,
    findings,
    lost: [],
    of: (collection) => entries.filter((entry) => entry.collection === collection) as never,
    find: (collection, id) => entries.find((entry) => entry.collection === collection && entry.id === id) as never,
    changes: () => [],
  }
}
