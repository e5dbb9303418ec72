import type { Breakage, BrokenTree } from './breakage.ts'
import { scanPage } from './scanPage.ts'
import type { ScannedHeading } from './scanPage.ts'
import { seededRandom } from './seededRandom.ts'
import { isPageOf, repository, type SiteRules } from './siteRules.ts'
import type { Tree } from './tree.ts'

const shifts = [-2, -1, 1, 2]

/**
 * Gives up to `count` headings, each on a page of its own, a level one or two off. Only pages that were in order are
 * taken, and only changes that can be seen in the page: a level is now skipped, or there is a second title. One answer
 * is right where no other change of that heading by one or two levels would leave the page in order, and where it does
 * not stand beside others of its new level.
 */
export function breakHeadings(tree: Tree, seed: number, count: number, rules: SiteRules = repository): BrokenTree {
  const random = seededRandom(seed)
  const changed = new Map(tree)
  const broken: Breakage[] = []
  for (const [path, text] of random.shuffled([...tree])) {
    if (broken.length === count) break
    if (!isPageOf(rules, path)) continue
    const headings = scanPage(text).headings
    if (headings.length < 4 || disorder(headings) > 0) continue
    const at = random.below(headings.length)
    const shift = random.pick(shifts)
    const heading = headings[at]!
    const level = heading.depth + shift
    if (level < 1 || level > 6 || disorder(withLevel(headings, at, level)) === 0) continue
    const start = text.indexOf('#', heading.start)
    changed.set(path, text.slice(0, start) + '#'.repeat(level) + text.slice(start + heading.depth))
    const answers = [-2, -1, 1, 2].filter((step) => {
      const other = level + step
      return other >= 1 && other <= 6 && disorder(withLevel(headings, at, other)) === 0
    })
    broken.push({
      kind: `heading ${shift > 0 ? '+' : ''}${shift}`,
      path,
      line: heading.line,
      start,
      written: '#'.repeat(level),
      right: '#'.repeat(heading.depth),
      unique: answers.length === 1 && !joinsOthers(headings, at, level),
    })
  }
  return { tree: changed, broken }
}

function withLevel(headings: readonly ScannedHeading[], at: number, depth: number): ScannedHeading[] {
  return headings.map((heading, i) => (i === at ? { ...heading, depth } : heading))
}

/** Put deeper beside those that follow, it looks as if all of them were meant one level up. */
function joinsOthers(headings: readonly ScannedHeading[], at: number, level: number): boolean {
  return level > headings[at]!.depth && headings[at + 1]?.depth === level
}

/** Levels skipped and titles beyond the first. */
function disorder(headings: readonly ScannedHeading[]): number {
  const skips = headings.filter((heading, i) => i > 0 && heading.depth > headings[i - 1]!.depth + 1).length
  return skips + Math.max(0, headings.filter((heading) => heading.depth === 1).length - 1)
}
