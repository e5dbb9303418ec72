import type { Value } from './page.ts'
import type { SiteIndex } from './siteIndex.ts'
import { referTo } from './referTo.ts'

/** A resident, person or the engine, from an id or a `kind:id`. */
export function nameActor(site: SiteIndex, actor: string): Value {
  const id = actor.slice(actor.indexOf(':') + 1)
  const kinds = ['resident', 'person']
  const kind = kinds.find((collection) => site.find(collection, id))
  if (kind) return referTo(site, kind, id)
  return actor === 'engine' || actor.startsWith('engine:') ? 'the engine' : { code: id }
}
