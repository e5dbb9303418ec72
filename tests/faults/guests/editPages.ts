import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { breakAnchors } from '../../support/breakage/breakAnchors.ts'
import { breakHeadings } from '../../support/breakage/breakHeadings.ts'
import { breakLinks } from '../../support/breakage/breakLinks.ts'
import type { Tree } from '../../support/breakage/tree.ts'
import { git } from '../../store/git.ts'

/** The pages of a library as they lie in a checkout; of what is no page, that it is there. */
export function readPages(root: string, library: string): Tree {
  const paths = git(root, 'ls-files', '-z', '--', library === '' ? '.' : library)
    .split('\0')
    .filter((path) => path !== '' && lstatSync(join(root, path), { throwIfNoEntry: false })?.isFile())
  return new Map(paths.map((path) => [path, /\.mdx?$/.test(path) ? readFileSync(join(root, path), 'utf8') : '']))
}

/**
 * A person's careless hours in a library: pages are moved, links and anchors mistyped, and on the pages that have such
 * a link a heading is given another level, so that repairs of several kinds meet there. Answers with the files that
 * are other or gone by then.
 */
export function editPages(tree: Tree, seed: number): ReadonlyMap<string, string | undefined> {
  const links = breakLinks(tree, seed, 10)
  const pages = new Map(links.broken.map(({ path }) => [path, links.tree.get(path)!] as const))
  const changed = new Map([...links.tree, ...breakHeadings(pages.size > 0 ? pages : links.tree, seed, 3).tree])
  const anchors = breakAnchors(changed, seed, 4).tree
  const paths = [...new Set([...tree.keys(), ...anchors.keys()])].sort()
  return new Map(
    paths.filter((path) => tree.get(path) !== anchors.get(path)).map((path) => [path, anchors.get(path)] as const),
  )
}
