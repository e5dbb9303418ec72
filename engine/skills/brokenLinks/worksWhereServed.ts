import type { FilePath } from '../../documents/document.ts'
import type { LocalDestination } from '../../documents/markdown/destination.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import { locatePath } from '../../documents/markdown/locatePath.ts'
import { pageAddress } from '../../documents/markdown/pageAddress.ts'

/** True where a destination leads somewhere for a browser that sees the page `a/b.md` at the address `a/b/`. */
export function worksWhereServed(space: LinkSpace, from: FilePath, { path, absolute }: LocalDestination): boolean {
  if (absolute) return false
  const served = joinPath(pageAddress(from), path)
  return served.above === 0 && locatePath(space, served.path) !== undefined
}
