import type { World } from '../ports/world.ts'
import { openSaved } from './openSaved.ts'
import { laySaved, type Saved } from './saved.ts'

/**
 * Reads a world as who asks sees it: beside a host branch, with the library of their own working tree, whatever
 * branch is checked out there.
 */
export async function openSeen({ store, checkout }: Pick<World, 'store' | 'checkout'>): Promise<Saved> {
  const there = checkout === undefined ? undefined : await store.checkedOut(checkout)
  if (!there) return openSaved({ store })
  return laySaved(there.snapshot, [...(await store.rescan()), ...there.strays])
}
