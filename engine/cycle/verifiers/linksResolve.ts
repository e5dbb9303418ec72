import { examine } from './examine.ts'
import { findDeadLinks } from './findDeadLinks.ts'
import type { Verifier } from './verifier.ts'

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
