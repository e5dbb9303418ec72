import type { FilePath } from '../../documents/document.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import type { BrokenLink } from './brokenLink.ts'
import type { Candidate } from './candidate.ts'
import type { Habits } from './habits.ts'
import { isGenericName } from './isGenericName.ts'
import { nameVariants } from './nameVariants.ts'

/** Every folder may have one of its own, so that even the only one left is not the one that is gone. */
const frontPage = /^(?:readme|_?index)\b/i

/** Files of the same name elsewhere, those first that share most of the folders before it. */
export function findMoved(
  space: LinkSpace,
  habits: Habits,
  { path, destination, outside }: BrokenLink,
): readonly Candidate[] {
  if (outside && !isBelow(path, space.root)) return []
  const found = nameVariants(path, habits.bareWorks).flatMap((variant) => {
    const name = variant.path.slice(variant.path.lastIndexOf('/') + 1)
    return (space.byName.get(name) ?? []).map((target) => ({
      ...variant,
      name,
      target,
      shared: sharedFolders(variant.path, target),
    }))
  })
  const most = Math.max(...found.map(({ shared }) => shared))
  const best = found.filter(({ shared }) => shared === most)
  return found.map(({ target, form, name, shared }): Candidate => {
    // A front page beside the link was named without its folder, which proves nothing then.
    const proving = frontPage.test(name) ? Math.min(shared, foldersWritten(destination.path)) : shared
    const proof = proving + (isGenericName(space, name) ? 0 : 1) + (sharesRareFolder(space, target, proving) ? 1 : 0)
    return {
      slip: 'moved',
      target,
      form,
      distance: most - shared,
      sure:
        (best.length === 1 && shared === most && proof >= (outside ? 2 : shared === 0 ? 1 : 2)) ||
        (found.length === 1 && !outside && space.has(target) && !frontPage.test(name)),
      because: found.length === 1 ? `${target} is the only ${name} in the library` : `${target} has the same name`,
    }
  })
}

/** How many folders before the name are the same, counted from the name. */
function sharedFolders(path: FilePath, target: FilePath): number {
  const wanted = path.split('/').reverse()
  const given = target.split('/').reverse()
  let shared = 1
  while (shared < wanted.length && wanted[shared] === given[shared]) shared++
  return shared - 1
}

function foldersWritten(path: string): number {
  return path
    .split('/')
    .slice(0, -1)
    .filter((segment) => !/^\.{0,2}$/.test(segment)).length
}

function sharesRareFolder(space: LinkSpace, target: FilePath, shared: number): boolean {
  const folders = target.split('/').slice(-1 - shared, -1)
  return folders.some((folder) => !isGenericName(space, folder))
}
