import { linkOracle } from './linkOracle.ts'
import { scanPage } from './scanPage.ts'
import type { ScannedPage } from './scanPage.ts'
import type { Tree } from './tree.ts'

/** What the oracle says about a destination's `#fragment`. */
export type AnchorJudgement =
  | { readonly kind: 'other' }
  | { readonly kind: 'works' | 'broken'; readonly page: string; readonly fragment: string }

/** The oracle's own view of fragments: GitHub's slugs and explicit ids, read by the oracle's scanner. */
export function anchorOracle(tree: Tree): (from: string, url: string) => AnchorJudgement {
  const judge = linkOracle(tree)
  const pages = new Map<string, ScannedPage>()
  return (from, url) => {
    const hash = url.indexOf('#')
    if (hash < 0 || hash === url.length - 1) return { kind: 'other' }
    const where = hash === 0 ? ({ kind: 'works', target: from } as const) : judge(from, url)
    if (where.kind !== 'works' || !/\.mdx?$/.test(where.target)) return { kind: 'other' }
    const page = pages.get(where.target) ?? scanPage(tree.get(where.target)!)
    pages.set(where.target, page)
    let fragment = url.slice(hash + 1)
    try {
      fragment = decodeURIComponent(fragment)
    } catch {
      // Taken as it is.
    }
    return { kind: page.anchors.has(fragment) ? 'works' : 'broken', page: where.target, fragment }
  }
}
