import { folderOf } from '../../documents/markdown/folderOf.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import type { BrokenLink } from './brokenLink.ts'
import type { Candidate } from './candidate.ts'
import type { Habits } from './habits.ts'
import { isGenericName } from './isGenericName.ts'
import { nameVariants } from './nameVariants.ts'

/** The same path after fewer or more steps up. */
export function findByDepth(
  space: LinkSpace,
  habits: Habits,
  { from, destination, outside }: BrokenLink,
): readonly Candidate[] {
  const segments = destination.path.split('/').filter((segment) => segment !== '' && segment !== '.')
  const climbed = segments.findIndex((segment) => segment !== '..')
  if (climbed < 0) return []
  const rest = segments.slice(climbed).join('/')
  const proves = segments.length - climbed > 1 || !isGenericName(space, rest)
  const found: Candidate[] = []
  for (let steps = 0, folder = folderOf(from); isBelow(folder, space.root); steps++, folder = folderOf(folder)) {
    const above = `${steps} folder${steps === 1 ? '' : 's'} above the page`
    const place = steps === 0 ? "the page's own folder" : above
    for (const variant of nameVariants(joinPath(folder, rest).path, habits.bareWorks)) {
      const target = variant.path
      if (!space.has(target) && !space.folders.has(target)) continue
      found.push({
        slip: 'depth',
        target,
        form: variant.form,
        distance: destination.absolute ? steps + 1 : Math.abs(steps - climbed),
        sure: proves || (!outside && climbed > 0),
        because: `${target} is what the same path names from ${place}`,
      })
    }
    if (folder === '') break
  }
  return found
}
