import type { Loader } from 'astro/loaders'
import { describeFinding } from '../../engine/queries/finding/foundFinding.ts'
import { describeRules } from '../../engine/policy/describeRules.ts'
import { rules } from '../../engine/policy/rules/index.ts'
import { shelfOf } from '../addresses/shelfOf.ts'
import { placeOf } from '../addresses/placeOf.ts'
import type { Frame } from './frame.ts'
import type { Plan } from './plan.ts'

/** What the site knows beyond its documents, as one entry. */
export function loadFrame({
  reading: { snapshot, problems, findings, lost, name, library },
  base,
  shown,
  addresses,
  files,
}: Plan): Loader {
  const frame: Frame = {
    base,
    name,
    head: snapshot.head,
    folders: Object.fromEntries(addresses.folders),
    files: Object.fromEntries(files.map((path) => [shelfOf(path, library) ?? path, path])),
    problems,
    lost,
    findings: findings.filter(({ ruling }) => ruling === undefined).map(describeFinding),
    rules: describeRules(rules),
    collections: shown.map((collection) => ({
      name: collection.name,
      title: collection.title,
      description: collection.description,
      place: placeOf(collection),
      single: collection.files.every((glob) => !glob.includes('*')),
      size: snapshot.of(collection.name).length,
      fields: Object.keys((collection.schema['properties'] ?? {}) as object),
      references: collection.references,
    })),
  }
  return {
    name: 'vivarium-frame',
    async load({ store }) {
      store.clear()
      store.set({ id: 'frame', data: { ...frame } })
    },
  }
}
