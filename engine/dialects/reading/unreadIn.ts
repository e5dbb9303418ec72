import { unread } from './literal.ts'
import { isTree } from './tree.ts'
import type { Tree } from './tree.ts'

/**
 * The names of settings that a program computes, out of those that matter: `themeConfig.sidebar`; all of them where
 * nothing could be read.
 */
export function unreadIn(tree: Tree, ...matter: readonly string[]): readonly string[] {
  if (Object.keys(tree).length === 0) return matter
  return matter.filter((path) => {
    let value: unknown = tree
    for (const key of path.split('.')) {
      if (value === unread) return true
      if (!isTree(value)) return false
      if (!Object.hasOwn(value, key)) return Object.hasOwn(value, '...')
      value = value[key]
    }
    return value === unread
  })
}
