import { setImmediate } from 'node:timers/promises'
import { followPages, noPages } from '../documents/pages/followedPages.ts'
import type { Depth } from '../documents/pages/indexedPage.ts'
import type { PageIndex } from '../documents/pages/pageIndex.ts'
import type { View } from '../documents/view.ts'

/**
 * An index of some collections of a world, for whatever view is asked about. What was read for one view is known for
 * the next; others run while it reads, and where it was called off it goes on the next time.
 */
export function openPages(
  depth: Depth,
  collectionsOf: (view: View) => readonly string[],
): (view: View, signal?: AbortSignal) => Promise<PageIndex> {
  let known = noPages()
  let turn: Promise<unknown> = Promise.resolve()
  const follow = async (view: View, signal?: AbortSignal) => {
    const steps = followPages(known, view, collectionsOf(view), depth)
    for (let step = steps.next(); ; step = steps.next()) {
      known = step.value
      if (step.done) return known.index
      await setImmediate()
      signal?.throwIfAborted()
    }
  }
  return (view, signal) => {
    // One after the other: two that follow at once would read the same pages twice.
    const done = turn.then(() => follow(view, signal))
    turn = done.catch(() => {})
    return done
  }
}
