import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import type { BrokenLink } from './brokenLink.ts'
import { findCarried } from './findCarried.ts'
import type { Habits } from './habits.ts'

const fewest = 2
const mostOfThem = 0.6

/** The folder from which most of a page's broken links would work: where the page was before somebody moved it. */
export function findFormerFolder(
  space: LinkSpace,
  habits: Habits,
  broken: readonly BrokenLink[],
): FilePath | undefined {
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
  return enough && best.length === 1 && best[0]!.folder !== folderOf(relative[0]!.from) ? best[0]!.folder : undefined
}
