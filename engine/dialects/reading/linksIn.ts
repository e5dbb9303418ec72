import { isTree } from './tree.ts'

/** Every `link` in a menu of settings, however deep: addresses as they are written, with the `base` of their group. */
export function linksIn(menu: unknown, base = ''): readonly string[] {
  if (Array.isArray(menu)) return menu.flatMap((entry) => linksIn(entry, base))
  if (!isTree(menu)) return []
  const inner = typeof menu['base'] === 'string' ? menu['base'] : base
  const own = typeof menu['link'] === 'string' ? [inner + menu['link']] : []
  const rest = Object.entries(menu).filter(([key]) => key !== 'link' && key !== 'base')
  return [...own, ...rest.flatMap(([, value]) => linksIn(value, inner))]
}
