import { brokenLinks } from '../../../engine/skills/brokenLinks/brokenLinks.ts'
import { breakLinks } from './breakLinks.ts'
import { linkOracle } from './linkOracle.ts'
import type { Measure } from './measure.ts'
import { measureSkill } from './measureSkill.ts'
import type { Tree } from './tree.ts'

/** Breaks up to `count` relative links of a tree and measures what the skill makes of it. */
export function measureLinks(original: Tree, seed: number, count: number): Promise<Measure> {
  const broken = breakLinks(original, seed, count)
  const judge = linkOracle(broken.tree)
  return measureSkill(brokenLinks, broken, (finding) => {
    const url = /`([^`]*)`/.exec(finding.message)?.[1] ?? ''
    return judge(finding.path, url).kind === 'works'
  })
}
