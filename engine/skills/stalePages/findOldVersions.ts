import type { Finding } from '../skill.ts'
import type { VersionMention } from './readVersions.ts'

/** Pages that call a version the latest while others already know a later one. `isAsked`: findings are wanted there. */
export function findOldVersions(
  mentions: readonly VersionMention[],
  isAsked: (path: string) => boolean,
): readonly Finding[] {
  const byProduct = Map.groupBy(mentions, (mention) => mention.product)
  return mentions
    .filter((mention) => mention.latest && isAsked(mention.path))
    .flatMap((claim) => {
      const later = byProduct
        .get(claim.product)!
        .filter((one) => one.path !== claim.path && compare(one.version, claim.version) > 0)
        .sort((a, b) => compare(b.version, a.version))
      // One page may have it wrong, or speak of a plan.
      if (new Set(later.map((one) => one.path)).size < 2) return []
      const [newest] = later
      return [
        {
          rule: 'stale/old-version',
          path: claim.path,
          line: claim.line,
          message: `${claim.product} ${claim.version} is called the latest here; other pages know ${newest!.version}.`,
          evidence: `${claim.text}\n${newest!.path}:${newest!.line}: ${newest!.text.slice(0, 160)}`,
          options: [`name ${claim.product} ${newest!.version}`, 'link to where releases are listed instead'],
        },
      ]
    })
}

function compare(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)]
  return left[0]! - right[0]! || left[1]! - right[1]!
}
