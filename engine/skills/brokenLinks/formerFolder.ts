import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import type { BrokenLink } from './brokenLink.ts'
import type { Candidate } from './candidate.ts'
import type { Habits } from './habits.ts'
import { nameVariants } from './nameVariants.ts'

/** The folder that a page was in before somebody moved it. */
export type FormerFolder = FilePath

const fewest = 2
const mostOfThem = 0.6

/** The folder from which most of a page's broken links would work: where the page was before somebody moved it. */
export function findFormerFolder(
  space: LinkSpace,
  habits: Habits,
  broken: readonly BrokenLink[],
): FormerFolder | undefined {
  const relative = broken.filter(({ destination }) => !destination.absolute)
  if (relative.length < fewest) return undefined
  const counts = [space.root, ...space.folders].map((folder) => ({
    folder,
    works: new Set(relative.flatMap((link) => findCarried(space, habits, link, folder).map(({ target }) => target)))
      .size,
  }))
  const most = Math.max(...counts.map(({ works }) => works))
  const best = counts.filter(({ works }) => works === most)
  const distinct = new Set(relative.map(({ destination }) => destination.path)).size
  const enough = most >= fewest && most / distinct >= mostOfThem
  const [only, ...rivals] = best
  const isElsewhere = only !== undefined && relative.every(({ from }) => only.folder !== folderOf(from))
  return enough && isElsewhere && rivals.length === 0 ? only.folder : undefined
}

/** What a link names when it is read from the folder its page was in before. */
export function findCarried(
  space: LinkSpace,
  habits: Habits,
  { destination }: BrokenLink,
  folder: FormerFolder,
): readonly Candidate[] {
  const { path, above } = joinPath(folder, destination.path)
  if (above > 0 || destination.absolute) return []
  const place = folder === '' ? 'the root' : folder
  return nameVariants(path, habits.bareWorks)
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
