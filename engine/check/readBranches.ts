import type { BranchState } from '../lifecycles/proposal/explainBranch.ts'
import type { World } from '../ports/world.ts'

/** Branches as they are at this moment, by name; one that is gone is left out. */
export async function readBranches(
  store: World['store'],
  names: readonly string[],
): Promise<ReadonlyMap<string, BranchState>> {
  const found = new Map<string, BranchState>()
  for (const name of names) {
    const ref = `refs/heads/${name}`
    const head = await store.resolve(ref)
    if (head !== undefined) found.set(name, { head, ahead: await store.ahead(ref) })
  }
  return found
}
