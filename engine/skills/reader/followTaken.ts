import type { FilePath } from '../../documents/document.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import type { Link } from '../../documents/markdown/outline.ts'
import type { LocalLink } from '../library.ts'
import { followLink } from './followLink.ts'
import type { LibrarySites } from './openLibrarySites.ts'
import type { Witness } from './openWitness.ts'

/** A page, and the pages in other folders that take it in. */
interface Taken {
  readonly path: FilePath
  readonly takers: readonly FilePath[] | undefined
}

/**
 * Follows a link of a part from the pages that take it in, or else from its own folder; what leads nowhere from there
 * is not judged, for what is right on one of them may be wrong on another.
 */
export function followTaken(
  space: LinkSpace,
  sites: Pick<LibrarySites, 'of' | 'several'>,
  { path, takers }: Taken,
  link: Link,
  witness: Witness | undefined,
): LocalLink | undefined {
  const own = followLink(space, sites, path, link, witness)
  if (!own || !takers) return own
  const unknown: LocalLink = { ...own, resolution: { kind: 'unknown' } }
  if (own.destination.path === '') return unknown
  const there = takers.map((taker) => followLink(space, sites, taker, link, witness))
  const found = [...there, own].find((one) => one?.resolution.kind === 'found')
  return found ?? unknown
}
