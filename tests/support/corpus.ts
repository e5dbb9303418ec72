import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { treeOf } from './breakage/tree.ts'
import { docusaurus, hugo, mdbook, mkdocs, next, repository, vitepress } from './breakage/siteRules.ts'
import type { SiteRules } from './breakage/siteRules.ts'
import type { Tree } from './breakage/tree.ts'
import { folderView } from './folderView.ts'

/** The real libraries beside the checkout, each with the rules of the tool that builds it. */
const rules: Readonly<Record<string, SiteRules>> = {
  'rust-book': mdbook,
  'kubernetes-community': repository,
  etcd: hugo,
  'mkdocs-material': mkdocs,
  'react-ja': next,
  redux: docusaurus('docs', 'docs'),
  vue: vitepress,
}

/** The two real documentation trees beside the checkout, those of them that are there. */
export function corpusTrees(): ReadonlyMap<string, Tree> {
  const two = corpusFolders().filter(({ name }) => /^(?:rust-book|kubernetes-community)$/.test(name))
  return new Map(two.map(({ name, folder }) => [name, treeOf(folderView(folder))]))
}

/** All seven, those of them that are there, with what an oracle needs to know of their sites. */
export function corpusLibraries(): ReadonlyMap<string, { readonly tree: Tree; readonly rules: SiteRules }> {
  return new Map(
    corpusFolders().map(({ name, folder, rules }) => [name, { tree: treeOf(folderView(folder)), rules }] as const),
  )
}

/** Where a real library lies beside the checkout; undefined where it is not there. */
export function corpusFolder(name: string): string | undefined {
  const folder = fileURLToPath(new URL(`../../../shared/corpus/${name}`, import.meta.url))
  return existsSync(folder) ? folder : undefined
}

function corpusFolders(): readonly { name: string; folder: string; rules: SiteRules }[] {
  return Object.entries(rules).flatMap(([name, rules]) => {
    const folder = corpusFolder(name)
    return folder === undefined ? [] : [{ name, folder, rules }]
  })
}
