import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import { readDestination } from '../../documents/markdown/readDestination.ts'
import { examine } from './examine.ts'
import type { Piece } from './piece.ts'
import type { Verifier } from './verifier.ts'
import type { Work } from './work.ts'

/** What can only be meant as a file beside the page, whatever a site makes of other addresses. */
const file = /\.(?:md|markdown|png|jpe?g|gif|svg|webp)$/i

/** A proposal adds no link to a file that is not there, and leaves no page with more broken links than it had. */
export const linksResolve: Verifier = {
  name: 'links-resolve',
  tells: 'No page has more broken links than before.',
  async verify(work) {
    const dead = work.pieces.flatMap((piece) => findDeadLinks(work, piece))
    if (dead.length > 0) return { findings: dead }
    const paths = work.pieces.filter(({ after }) => after !== null).map(({ path }) => path)
    const before = await examine(work, 'broken-links', work.cycle.snapshot, paths)
    const after = await examine(work, 'broken-links', work.view, paths)
    const count = (path: string) => before.filter((finding) => finding.path === path).length
    const worse = paths.filter((path) => after.filter((finding) => finding.path === path).length > count(path))
    return { findings: worse.map((path) => `${path} would have more broken links than before`) }
  },
}

/** Links that a piece of the work adds and that lead to a file which is not there, in words. */
function findDeadLinks({ world, cycle, view }: Work, { path, before, after }: Piece): readonly string[] {
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
