import { linkOracle } from './linkOracle.ts'
import { scanPage } from './scanPage.ts'
import type { ScannedPage } from './scanPage.ts'
import { repository, type SiteRules } from './siteRules.ts'
import type { Tree } from './tree.ts'

/** What the oracle says about a destination's `#fragment`. */
export type AnchorJudgement =
  { readonly kind: 'other' } | { readonly kind: 'works' | 'broken'; readonly page: string; readonly fragment: string }

/**
 * The oracle's own view of fragments: the slugs of the tool and explicit ids, read by the oracle's scanner. Sees later
 * edits of the tree.
 */
export function anchorOracle(
  tree: Tree,
  rules: SiteRules = repository,
): (from: string, url: string) => AnchorJudgement {
  const judge = linkOracle(tree, rules)
  const pages = new Map<string, { text: string; page: ScannedPage }>()
  const pageAt = (path: string) => {
    const text = tree.get(path)!
    const known = pages.get(path)
    if (known?.text === text) return known.page
    const page = scanPage(text, rules)
    pages.set(path, { text, page })
    return page
  }
  return (from, url) => {
    const hash = url.indexOf('#')
    if (hash < 0 || hash === url.length - 1) return { kind: 'other' }
    const where = hash === 0 ? ({ kind: 'works', target: from } as const) : judge(from, url)
    if (where.kind !== 'works' || !/\.mdx?$/.test(where.target)) return { kind: 'other' }
    const page = pageAt(where.target)
    let fragment = url.slice(hash + 1)
    try {
      fragment = decodeURIComponent(fragment)
    } catch {
      // Taken as it is.
    }
    return { kind: page.anchors.has(fragment) ? 'works' : 'broken', page: where.target, fragment }
  }
}
