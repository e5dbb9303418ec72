import { createHash } from 'node:crypto'
import type { WorldData } from '../../schemas/types.ts'
import { readLinkSpace } from '../../engine/documents/markdown/readLinkSpace.ts'
import { assignAddresses } from '../addresses/assignAddresses.ts'
import { isCarried } from '../addresses/isCarried.ts'
import { makeResolver } from '../addresses/makeResolver.ts'
import { placeOf } from '../addresses/placeOf.ts'
import type { Reading } from '../readWorld.ts'
import { viewOf } from '../viewOf.ts'
import type { Plan } from './plan.ts'

/** Decides what is shown, where, and how links between documents resolve. */
export function planSite(reading: Reading, wished: string): Plan {
  const { snapshot } = reading
  const base = `/${wished}/`.replace(/\/+/g, '/')
  const shown = reading.collections.filter((collection) => collection.public)
  const documents = shown.flatMap((collection) => {
    const { section, kind } = viewOf(collection)
    const place = placeOf(collection)
    return snapshot.of(collection.name).map(({ path, id }) => ({ path, id, section, place, kind }))
  })
  const addresses = assignAddresses(documents)
  const files = [...snapshot.files('library')].filter((path) => !addresses.pages.has(path) && isCarried(path))
  const world = snapshot.of<WorldData>('world')[0]?.data
  const space = readLinkSpace(snapshot, world?.library ?? 'library')
  const linkDigest = createHash('sha256')
    .update(JSON.stringify([base, space.root, [...addresses.pages], [...addresses.folders], files, space.files]))
    .digest('hex')
  return {
    reading,
    base,
    name: world?.name ?? 'Vivarium',
    shown,
    addresses,
    files,
    resolver: makeResolver({ base, space, addresses, files: new Set(files) }),
    linkDigest,
  }
}
