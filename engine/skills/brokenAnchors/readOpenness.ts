import type { FilePath } from '../../documents/document.ts'
import type { AnchorNames, Library } from '../library.ts'
import { hasAnchor, type FragmentLink } from './lostAnchor.ts'

/**
 * How far what is written in a page tells its anchors. `all`: it holds no others. `slips`: a component, a template or
 * a part may add some. `none`: every heading may have another name.
 */
export type Openness = 'all' | 'slips' | 'none'

/** What is enough to say of a component or template that links never mean what it adds. */
const witnesses = { fewest: 8, share: 0.7 }
/** Others are there to make anchors: hooks, parts, documentation of code. */
const mayBeTrusted = /^(?:the component|the shortcode|a heading with)/
/** Every heading of the page may have another name than the sources say. */
const namesNobodyKnows = /slug function|reStructuredText|macros|^markdown\//

/**
 * Reads how open the pages of a library are. What is in the way of knowing a page is weighed by the links to all pages
 * that have it: where nearly all of them mean what is written there, it adds nothing that links mean.
 */
export function readOpenness(
  library: Library,
  fragments: readonly FragmentLink[],
  namesOf: (path: FilePath) => AnchorNames | undefined,
): (path: FilePath) => Openness {
  const counts = new Map<string, { explained: number; all: number }>()
  for (const fragment of fragments) {
    const names = namesOf(fragment.target)
    if (names?.open === undefined) continue
    const explained = hasAnchor(library.space, fragment, names.ids) ? 1 : 0
    for (const reason of reasonsOf(names.open)) {
      const count = counts.get(reason) ?? { explained: 0, all: 0 }
      counts.set(reason, { explained: count.explained + explained, all: count.all + 1 })
    }
  }
  const addsNothing = (reason: string) => {
    if (!mayBeTrusted.test(reason)) return false
    const { explained, all } = counts.get(reason) ?? { explained: 0, all: 0 }
    return all >= witnesses.fewest && explained / all >= witnesses.share
  }
  return (path) => {
    const pageSite = library.siteOf(path)
    if (pageSite && !pageSite.site) return 'none'
    const open = namesOf(path)?.open
    if (open === undefined) return 'all'
    if (namesNobodyKnows.test(open)) return 'none'
    return reasonsOf(open).every(addsNothing) ? 'all' : 'slips'
  }
}

function reasonsOf(open: string): readonly string[] {
  return open.split(', ')
}
