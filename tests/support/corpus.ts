import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { treeOf } from './breakage/tree.ts'
import type { Tree } from './breakage/tree.ts'
import { folderView } from './folderView.ts'

/** The two real documentation trees beside the checkout, those of them that are there. */
export function corpusTrees(): ReadonlyMap<string, Tree> {
  const folders = ['rust-book', 'kubernetes-community'].map(
    (name) => [name, fileURLToPath(new URL(`../../../shared/corpus/${name}`, import.meta.url))] as const,
  )
  return new Map(
    folders.filter(([, folder]) => existsSync(folder)).map(([name, folder]) => [name, treeOf(folderView(folder))]),
  )
}
