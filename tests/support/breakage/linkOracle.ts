import { repository, type SiteRules } from './siteRules.ts'
import type { Tree } from './tree.ts'

/** What the oracle says about a destination. */
export type Judgement =
  | { readonly kind: 'other' }
  | { readonly kind: 'works'; readonly target: string }
  | { readonly kind: 'broken'; readonly target: string }

/** The oracle's own view of where links lead, by the rules of the tool that builds the tree. */
export function linkOracle(tree: Tree, rules: SiteRules = repository): (from: string, url: string) => Judgement {
  const { find, meant } = rules.open(tree)
  return (from, url) => {
    if (/^[a-z][a-z0-9+.-]*:|^\/\/|^#|^$|[{}<>$]|^[@~]/i.test(url)) return { kind: 'other' }
    const bare = url.replace(/[?#].*$/s, '')
    let path = bare
    try {
      path = decodeURIComponent(bare)
    } catch {
      // Written with a bare percent sign: taken as it is.
    }
    const target = find(from, path)
    if (target !== undefined) return { kind: 'works', target }
    const wanted = meant(from, path)
    return wanted.startsWith('..') ? { kind: 'other' } : { kind: 'broken', target: wanted }
  }
}
