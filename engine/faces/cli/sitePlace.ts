import { join } from 'node:path'

/** Where a world's site is built when nobody says otherwise; git ignores it. */
export function sitePlace(root: string): string {
  return join(root, '.swarm/local/site')
}
