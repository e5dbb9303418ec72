import type { FilePath } from '../../documents/document.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import type { BrokenLink } from './brokenLink.ts'
import type { Candidate } from './candidate.ts'
import type { Habits } from './habits.ts'
import { nameVariants } from './nameVariants.ts'

/** What a link names when it is read from the folder its page was in before. */
export function findCarried(
  space: LinkSpace,
  habits: Habits,
  { from, destination }: BrokenLink,
  folder: FilePath,
): Candidate[] {
  const { path, above } = joinPath(folder, destination.path)
  if (above > 0 || destination.absolute) return []
  const place = folder === '' ? 'the root' : folder
  return nameVariants(path, habits.bareWorks(from))
    .filter((variant) => space.has(variant.path) || space.folders.has(variant.path))
    .map(({ path: target, form }) => ({
      slip: 'carried',
      target,
      form,
      distance: 0,
      sure: true,
      because: `${target} is what the link names from ${place}, from where this page's other links work too`,
    }))
}
