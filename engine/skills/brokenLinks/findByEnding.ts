import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import type { BrokenLink } from './brokenLink.ts'
import type { Candidate } from './candidate.ts'
import type { Habits } from './habits.ts'

const families = [
  /\.(?:md|mdx|markdown|html?|rst|txt|adoc)$/i,
  /\.(?:png|jpe?g|gif|svg|webp)$/i,
  /\.(?:ya?ml|json|toml)$/i,
]
const oneEnding = /^\.[a-z][a-z0-9]{0,7}$/i

/** The same name in the same place with its ending restored, or with another ending of the same family. */
export function findByEnding(space: LinkSpace, habits: Habits, { link, path }: BrokenLink): readonly Candidate[] {
  const family = families.find((endings) => endings.test(path))
  const stem = family ? path.replace(/\.[^./]+$/, '') : path
  return space.files.flatMap((target) => {
    if (!target.startsWith(stem)) return []
    const lost = target.startsWith(`${path}.`)
    const rest = target.slice(lost ? path.length : stem.length)
    if (!oneEnding.test(rest) || (family && !lost && !family.test(target))) return []
    const isPage = isMarkdown(target)
    if (link.kind === 'image' && isPage) return []
    return [
      {
        slip: 'ending',
        target,
        form: isPage && lost ? habits.pageForm : 'file',
        distance: isPage ? 0 : 1,
        sure: true,
        because: `${target} stands in the same place with the ending ${rest}`,
      } satisfies Candidate,
    ]
  })
}
