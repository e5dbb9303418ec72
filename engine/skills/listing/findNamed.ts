import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'

/** The files that a page may mean by a path in an include: beside it, or wherever a path ends so. */
export function findNamed(space: LinkSpace, from: FilePath, name: string): readonly FilePath[] {
  const beside = joinPath(folderOf(from), name).path
  if (space.has(beside)) return [beside]
  const tail = name.replace(/^(?:\.{0,2}\/|@\w*\/|~\/)+/, '')
  const named = space.byName.get(tail.slice(tail.lastIndexOf('/') + 1)) ?? []
  return named.filter((path) => path === tail || path.endsWith(`/${tail}`))
}
