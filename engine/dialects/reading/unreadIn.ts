import { unread } from './literal.ts'
import { isTree } from './tree.ts'

/** The names of settings that a program computes, out of those that matter: `themeConfig.sidebar`. */
export function unreadIn(tree: unknown, ...matter: readonly string[]): readonly string[] {
  return matter.filter((path) => {
    let value = tree
    for (const key of path.split('.')) {
      if (value === unread) return true
      if (!isTree(value)) return false
      if (!Object.hasOwn(value, key)) return Object.hasOwn(value, '...')
      value = value[key]
    }
    return value === unread
  })
}
