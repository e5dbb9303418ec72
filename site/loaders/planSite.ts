import { librarySettingsOf } from '../../engine/collections/settings.ts'
import { readLinkSpace } from '../../engine/documents/markdown/readLinkSpace.ts'
import { assignAddresses } from '../addresses/assignAddresses.ts'
import { isCarried } from '../addresses/isCarried.ts'
import { makeResolver } from '../addresses/makeResolver.ts'
import { placeOf } from '../addresses/placeOf.ts'
import { shelfOf } from '../addresses/shelfOf.ts'
import type { Reading } from '../readWorld.ts'
import { viewOf } from '../viewOf.ts'
import type { Plan } from './plan.ts'
import { rendererDigest } from './rendererDigest.ts'

/** Decides what is shown, where, and how links between documents resolve. */
export function planSite(reading: Reading, wished: string): Plan {
  const { snapshot, library } = reading
  const base = `/${wished}/`.replace(/\/+/g, '/')
  const shown = reading.collections.filter((collection) => collection.public)
  const documents = shown.flatMap((collection) => {
    const { section, kind } = viewOf(collection)
    const place = placeOf(collection)
    return snapshot
      .of(collection.name)
      .map(({ path, id }) => ({ path, id, shelf: shelfOf(path, library), section, place, kind }))
  })
  const addresses = assignAddresses(documents)
  const files = [...snapshot.files('')].filter(
    (path) => shelfOf(path, library) && !addresses.pages.has(path) && isCarried(path),
  )
  const space = readLinkSpace(snapshot, library, librarySettingsOf(snapshot).from)
  return {
    reading,
    base,
    shown,
    addresses,
    files,
    resolver: makeResolver({ base, space, addresses, files: new Set(files) }),
    renderer: rendererDigest(),
  }
}
