import { brokenLinks } from '../../../engine/skills/brokenLinks/brokenLinks.ts'
import { breakLinks } from './breakLinks.ts'
import { linkOracle } from './linkOracle.ts'
import type { Measure } from './measure.ts'
import { measureSkill, worksBy } from './measureSkill.ts'
import { repository, type SiteRules } from './siteRules.ts'
import type { Tree } from './tree.ts'

/** Breaks up to `count` relative links of a tree and measures what the skill makes of it. */
export function measureLinks(
  original: Tree,
  seed: number,
  count: number,
  rules: SiteRules = repository,
): Promise<Measure> {
  const broken = breakLinks(original, seed, count, rules)
  return measureSkill(rules.root, brokenLinks, broken, worksBy(linkOracle(broken.tree, rules)))
}
