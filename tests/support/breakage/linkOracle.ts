import { posix } from 'node:path'
import type { Tree } from './tree.ts'

/** What the oracle says about a destination. */
export type Judgement =
  | { readonly kind: 'other' }
  | { readonly kind: 'works'; readonly target: string }
  | { readonly kind: 'broken'; readonly target: string }

/**
 * The oracle's own view of where links lead: files and folders as GitHub resolves them, `.html` as mdBook does, and
 * more where Docusaurus builds the site. */
export function linkOracle(tree: Tree): (from: string, url: string) => Judgement {
  const folders = new Set<string>([''])
  for (const path of tree.keys()) {
    for (let folder = posix.dirname(path); folder !== '.'; folder = posix.dirname(folder)) folders.add(folder)
  }
  const docusaurus = tree.has('website/docusaurus.config.js')
  return (from, url) => {
    if (/^[a-z][a-z0-9+.-]*:|^\/\/|^#|^$|[{}<>$]|^[@~]/i.test(url)) return { kind: 'other' }
    const bare = url.replace(/[?#].*$/s, '')
    let path = bare
    try {
      path = decodeURIComponent(bare)
    } catch {
      // Written with a bare percent sign: taken as it is.
    }
    const joined = path.startsWith('/') ? posix.join('.', path) : posix.join(posix.dirname(from), path)
    const target = joined.replace(/\/$/, '').replace(/^\.$/, '')
    if (target.startsWith('..')) return { kind: 'other' }
    if (tree.has(target) || folders.has(target)) return { kind: 'works', target }
    const page = target.replace(/\.html$/, '.md')
    if (tree.has(page)) return { kind: 'works', target: page }
    const served = docusaurus && from.startsWith('website/docs/') ? throughDocusaurus(from, path) : undefined
    return served === undefined ? { kind: 'broken', target } : { kind: 'works', target: served }
  }

  /** A file from the root of the documents or of the site, or the address of a page, which has no ending. */
  function throughDocusaurus(from: string, path: string): string | undefined {
    const roots = ['website/docs', 'website'].map((root) => posix.join(root, path))
    const address = posix.join(posix.dirname(from), path)
    return [...roots, `${address}.mdx`, `${address}.md`].find((file) => tree.has(file))
  }
}
