import { joinPath } from '../../documents/markdown/joinPath.ts'
import type { Library } from '../library.ts'
import type { BrokenLink } from './brokenLink.ts'
import type { Candidate } from './candidate.ts'
import { findCandidates } from './findCandidates.ts'
import { findCarried, findFormerFolder } from './formerFolder.ts'
import type { Habits } from './habits.ts'
import { readMissingScheme } from './missingScheme.ts'
import { searchAddresses, type AddressSearch } from './searchAddresses.ts'

/** A broken link with everything that it may have meant. */
export interface Suspect {
  readonly link: BrokenLink
  readonly candidates: readonly Candidate[]
  /** The same among the addresses of the page's site. */
  readonly served: AddressSearch | undefined
  /** The same, read from the root of the documents, as some tools read a file's name that the page's folder lacks. */
  readonly rooted: Pick<Suspect, 'link' | 'candidates'> | undefined
}

/** Everything that the broken links of a page may have meant. */
export function findSuspects(library: Library, habits: Habits, broken: readonly BrokenLink[]): readonly Suspect[] {
  const { space } = library
  const former = findFormerFolder(space, habits, broken)
  return broken.map((link) => {
    if (readMissingScheme(link.link.url)) return { link, candidates: [], served: undefined, rooted: undefined }
    const carried = former === undefined ? [] : findCarried(space, habits, link, former)
    const candidates = [...carried, ...findCandidates(space, habits, link)]
    return {
      link,
      candidates,
      served: searchAddresses(library, habits, link),
      rooted: readFromRoot(library, habits, link),
    }
  })
}

function readFromRoot({ space, siteOf }: Library, habits: Habits, link: BrokenLink): Suspect['rooted'] {
  const { destination, from } = link
  const { path, above } = joinPath(space.root, destination.path)
  if (destination.absolute || above > 0 || !habits.namesFromRoot || siteOf(from)?.site === undefined) return undefined
  const rooted = { ...link, from: joinPath(space.root, '-').path, path }
  // What lies elsewhere now is named from the page, as most links are.
  return { link: rooted, candidates: findCandidates(space, habits, rooted).filter(({ slip }) => slip !== 'moved') }
}
