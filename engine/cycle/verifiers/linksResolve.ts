import { examine } from './examine.ts'
import { proposedView } from './proposedView.ts'
import type { Verifier } from './verifier.ts'

/** A proposal leaves no page with more broken links than it had. */
export const linksResolve: Verifier = {
  name: 'links-resolve',
  async verify(work) {
    const { view, changes } = proposedView(work)
    const paths = changes.filter(({ text }) => text !== null).map(({ path }) => path)
    const before = await examine(work, 'broken-links', work.cycle.snapshot, paths)
    const after = await examine(work, 'broken-links', view, paths)
    const count = (path: string) => before.filter((finding) => finding.path === path).length
    return paths
      .filter((path) => after.filter((finding) => finding.path === path).length > count(path))
      .map((path) => `${path} would have more broken links than before`)
  },
}
