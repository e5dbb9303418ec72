import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import { readDestination } from '../../documents/markdown/readDestination.ts'
import type { Piece, Work } from './work.ts'

/** What can only be meant as a file beside the page, whatever a site makes of other addresses. */
const file = /\.(?:md|markdown|png|jpe?g|gif|svg|webp)$/i

/** Links that a piece of the work adds and that lead to a file which is not there, in words. */
export function findDeadLinks({ world, cycle, view }: Work, { path, before, after }: Piece): readonly string[] {
  if (after === null || !isMarkdown(path)) return []
  const known = new Set(
    before === undefined
      ? []
      : world
          .outlines(cycle.snapshot)(path)
          .links.map(({ url }) => url),
  )
  return world
    .outlines(view)(path)
    .links.filter(({ url }) => !known.has(url))
    .flatMap(({ url, line }) => {
      const destination = readDestination(url)
      if (destination.kind !== 'local' || destination.absolute || !file.test(destination.path)) return []
      const target = joinPath(folderOf(path), destination.path)
      return target.above === 0 && view.has(target.path)
        ? []
        : [`${path}:${line} has a broken link: ${url} leads to ${target.path}, which is not there`]
    })
}
