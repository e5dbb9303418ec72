import type { FilePath } from '../../documents/document.ts'
import type { Link } from '../../documents/markdown/outline.ts'
import type { Library, Page } from '../library.ts'
import type { AnchorCandidate } from './anchorCandidate.ts'
import { placeOf, type Anchors, type LostAnchor } from './lostAnchor.ts'

/** What else in the library speaks of anchors. */
export interface Inbound {
  /** What others say of an anchor that a lost one may have meant. */
  weigh(lost: LostAnchor, resemblance: Omit<AnchorCandidate, 'linked' | 'usual'>): AnchorCandidate
  /** The pages that have an anchor of this name. */
  pagesWith(anchor: string): readonly FilePath[]
}

interface LinkFacts extends Anchors {
  readonly links: readonly Link[]
}

/** Follows where the fragments of a library lead, and which page has which anchors. */
export function readInbound<F extends LinkFacts>(library: Library<F>): Inbound {
  const { pages, recall } = library
  const placesOf = (page: Page<F>): readonly string[] => {
    const links = library.localLinks(page)
    return recall(`places/${page.path}`, [links], () => links.flatMap((link) => placeOf(link) ?? []))
  }
  const places = library.index(
    'places',
    pages.map((page) => ({ path: page.path, keys: placesOf(page) })),
  )
  const anchors = library.index(
    'anchors',
    pages.map(({ path, facts }) => ({ path, keys: library.anchorsOf(path, facts.anchors).list })),
  )
  return {
    weigh(lost, resemblance) {
      const { anchor } = resemblance
      return {
        ...resemblance,
        linked: places.has(`${lost.target}#${anchor}`),
        usual: anchors.filesWith(anchor).some((file) => file !== lost.target),
      }
    },
    pagesWith: (anchor) => anchors.filesWith(anchor),
  }
}
