/** What a settings file holds: fields with texts, numbers, flags, lists and further trees. */
export type Tree = Readonly<Record<string, unknown>>

/** True for a map of fields. */
export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What stands at a path of fields; undefined where nothing does. */
export function valueAt(tree: unknown, ...path: readonly string[]): unknown {
  let value = tree
  for (const key of path) value = isTree(value) && Object.hasOwn(value, key) ? value[key] : undefined
  return value
}

/** The map at a path; empty where none is. */
export function treeAt(tree: unknown, ...path: readonly string[]): Tree {
  const value = valueAt(tree, ...path)
  return isTree(value) ? value : {}
}

/** The text at a path; numbers count as text, as YAML reads `version: 3`. */
export function textAt(tree: unknown, ...path: readonly string[]): string | undefined {
  const value = valueAt(tree, ...path)
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined
}

/** The flag at a path; undefined where none is. */
export function flagAt(tree: unknown, ...path: readonly string[]): boolean | undefined {
  const value = valueAt(tree, ...path)
  return typeof value === 'boolean' ? value : undefined
}

/** The list at a path; one value counts as a list of one. */
export function listAt(tree: unknown, ...path: readonly string[]): readonly unknown[] {
  const value = valueAt(tree, ...path)
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}

/** The texts of the list at a path. */
export function textsAt(tree: unknown, ...path: readonly string[]): readonly string[] {
  return listAt(tree, ...path).filter((value) => typeof value === 'string')
}
