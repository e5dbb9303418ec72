import type { View } from '../../../engine/documents/view.ts'

/** A library as plain texts by path. */
export type Tree = ReadonlyMap<string, string>

/** Every file of a view as a tree. */
export function treeOf(view: View): Tree {
  return new Map([...view.files('')].map((path) => [path, view.text(path) ?? '']))
}
