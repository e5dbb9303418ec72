import { pathBelow } from './pathBelow.ts'
import type { Explanation, Ground } from './explanation.ts'

/** At most so many names stand before the pages: `/docs/next/`. */
const longest = 2

/**
 * The site is served below a path that no folder has: `/mill/docs/a` is `docs/a.md`. So are the links of a library that
 * was taken out of a folder, which may hold one of its own name: `/docs/docs/a.md` is `docs/a.md`.
 */
export const basePath: Explanation = {
  name: 'base-path',
  rule: 'links/base-path-everywhere',
  fewest: 3,
  explains(ground, { from, destination: { path, absolute }, link }) {
    if (!absolute) return []
    const names = path.split('/').filter((name) => name !== '')
    for (let length = 1; length <= longest && length <= names.length; length++) {
      const base = `/${names.slice(0, length).join('/')}/`
      if (!isFree(ground, base) && !isDoubled(names, length)) return []
      const rest = `/${names.slice(length).join('/')}`
      if (rest !== '/' && ground.follow(from, rest, link.kind)?.kind === 'found') return [base]
    }
    return []
  },
  hasShape: (_ground, { destination }, base) => destination.absolute && destination.path.startsWith(base),
  testify: (_ground, { destination }) => (destination.absolute && destination.path !== '/' ? 'against' : undefined),
  isSaid: ({ base, from }, group) =>
    [base, from].some((said) => said !== undefined && `/${said}/`.replace(/\/+/g, '/') === group),
  describe: (base, links) => `${links} below \`${base}\` to nothing; without it they lead to what is there.`,
  answer: (_ground, base) => ({
    name: 'base',
    means: `The site is served below ${base}.`,
    setting: { base },
  }),
  others: ({ settings }, base) =>
    settings.from !== undefined
      ? []
      : [
          {
            name: 'from',
            means: `The library was the folder ${base.slice(1)} of its repository, where links begin at the root.`,
            setting: { from: base.slice(1, -1) },
          },
        ],
}

function isFree({ space }: Ground, base: string): boolean {
  return ![space.root, ...space.mounts].some((folder) => space.hasFolder(pathBelow(folder, base)))
}

/** `/docs/docs/a.md`: whoever wrote it meant a folder in a folder of the same name. */
function isDoubled(names: readonly string[], length: number): boolean {
  return names.slice(0, length).every((name, at) => names[length + at] === name)
}
