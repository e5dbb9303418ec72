import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import { locatePath } from '../../documents/markdown/locatePath.ts'
import { pageAddress } from '../../documents/markdown/pageAddress.ts'
import type { Library, LocalLink } from '../library.ts'
import type { Explanation, Ground } from './explanation.ts'

type Place = Pick<LocalLink, 'destination'> & { readonly from: FilePath }

/** A page is served as a folder, so that what lies beside its file is one step up: `../img/a.png`. */
export const pageAsFolder: Explanation = {
  name: 'page-addresses',
  rule: 'links/page-as-folder-everywhere',
  fewest: 3,
  practice: true,
  explains: (ground, broken) => (isTold(ground, broken) && worksServed(ground, broken) ? ['folders'] : []),
  hasShape: (ground, broken) => isTold(ground, broken),
  testify(ground, working) {
    if (!isTold(ground, working)) return undefined
    const { path, above } = joinPath(folderOf(working.from), working.destination.path)
    const plainly = above === 0 && locatePath(ground.space, path) !== undefined
    const served = worksServed(ground, working)
    return plainly === served ? undefined : served ? 'for' : 'against'
  },
  describe: (_group, links) => `${links} as if each page were a folder: they begin one step below its file.`,
  answer: () => ({
    name: 'folders',
    means: 'Each page is served as a folder, and links begin there.',
    setting: { answers: { 'page-addresses': 'folders' } },
  }),
}

/** A page of markdown is found by its file, and a site that is known tells by itself. */
function isTold(ground: Ground, { from, destination: { path, absolute } }: Place): boolean {
  if (absolute || path === '' || isMarkdown(path) || pageAddress(from) === folderOf(from)) return false
  return ground.siteOf(from)?.site === undefined
}

function worksServed({ space }: Pick<Library, 'space'>, { from, destination }: Place): boolean {
  const { path, above } = joinPath(pageAddress(from), destination.path)
  return above === 0 && locatePath(space, path) !== undefined
}
