import type { FilePath } from '../document.ts'
import type { LocalDestination } from './destination.ts'
import type { LinkSpace } from './linkSpace.ts'
import { folderOf } from './folderOf.ts'
import { isMarkdown } from './isMarkdown.ts'
import { joinPath } from './joinPath.ts'
import { isBelow } from './isBelow.ts'
import { isPageName } from './isPageName.ts'
import { locatePath } from './locatePath.ts'
import { pageAddress } from './pageAddress.ts'
import type { Resolution } from './resolution.ts'

/** Finds what a destination on the page `from` names; the first convention that finds something wins. */
export function resolveLink(space: LinkSpace, from: FilePath, destination: LocalDestination): Resolution {
  if (destination.path === '') return { kind: 'found', path: from, by: 'file' }
  const base = destination.absolute ? space.root : folderOf(from)
  const { path, above } = joinPath(base, destination.path)
  const direct = above === 0 ? locatePath(space, path) : undefined
  if (direct) return direct

  if (destination.absolute) {
    for (const mount of space.mounts) {
      const served = locatePath(space, joinPath(mount, destination.path).path)
      if (served) return served
    }
    const inRepository = resolveFromRepository(space, destination)
    if (inRepository) return inRepository
  } else if (isPageName(destination.path) && isMarkdown(from)) {
    // A page served as `guide/setup/` sees its neighbours at `../`.
    const own = joinPath(pageAddress(from), destination.path)
    const pretty = own.above === 0 && pageAddress(from) !== folderOf(from) ? locatePath(space, own.path) : undefined
    if (pretty) return { kind: 'found', path: pretty.path, by: 'bare' }
  }
  const leaves =
    above > 0 || !isBelow(path, space.root) || space.books.some((book) => isBelow(from, book) && !isBelow(path, book))
  return leaves ? { kind: 'outside', path } : { kind: 'missing', path }
}

/**
 * What forges make of `/docs/a.md`: it begins at the root of the repository, of which a library may be one folder.
 * Undefined where the library's own root is as likely meant.
 */
function resolveFromRepository(space: LinkSpace, { path: written }: LocalDestination): Resolution | undefined {
  const plain = joinPath('', written).path
  const path = space.fromRepository(plain)
  if (path === joinPath(space.root, written).path) return undefined
  const found = path === undefined ? undefined : locatePath(space, path)
  if (found) return found
  const top = plain.includes('/') ? plain.slice(0, plain.indexOf('/')) : ''
  if (top === '' || space.hasFolder(joinPath(space.root, top).path)) return undefined
  if (path === undefined) return { kind: 'outside', path: plain }
  if (isBelow(path, space.root)) return { kind: 'missing', path }
  return space.hasFolder(top) ? { kind: 'outside', path } : undefined
}
