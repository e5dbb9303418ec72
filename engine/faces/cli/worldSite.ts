import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { buildSite } from '../../../site/build.ts'
import type { World } from '../../ports/world.ts'

/** How long to wait before looking at the branch again, in milliseconds. */
const interval = 500

/** The site of a world while it is kept fresh. */
export interface WorldSite {
  readonly out: string
  readonly signal: AbortSignal
  /** The commit that the site shows already; left out, none. */
  readonly built?: string
  onBuilt(report: { readonly commit: string; readonly pages: number; readonly milliseconds: number }): void
  onFailed(error: Error): void
}

/** Where a world's site is built when nobody says otherwise; git ignores it. */
export function sitePlace(root: string): string {
  return join(root, '.swarm/local/site')
}

/**
 * Builds the site again whenever the branch has moved, until the signal aborts. The old site stays when a build fails.
 */
export async function keepSite(world: World, { out, signal, built, onBuilt, onFailed }: WorldSite): Promise<void> {
  let shown = built
  while (!signal.aborted) {
    const commit = (await world.store.snapshot()).head
    if (commit === shown) {
      await wait(interval, undefined, { signal }).catch(() => {})
      continue
    }
    shown = commit
    try {
      onBuilt({ commit, ...(await buildSite({ world: world.root, out, quiet: true, signal })) })
    } catch (error) {
      if (!signal.aborted) onFailed(error as Error)
    }
  }
}
