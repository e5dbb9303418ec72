import { brokenAnchors } from '../../../engine/skills/brokenAnchors/brokenAnchors.ts'
import { anchorOracle } from './anchorOracle.ts'
import { breakAnchors } from './breakAnchors.ts'
import type { Measure } from './measure.ts'
import { measureSkill, worksBy } from './measureSkill.ts'
import { repository, type SiteRules } from './siteRules.ts'
import type { Tree } from './tree.ts'

/** Breaks up to `count` anchors of a tree and measures what the skill makes of it. */
export function measureAnchors(
  original: Tree,
  seed: number,
  count: number,
  rules: SiteRules = repository,
): Promise<Measure> {
  const broken = breakAnchors(original, seed, count, rules)
  return measureSkill(rules.root, brokenAnchors, broken, worksBy(anchorOracle(broken.tree, rules)))
}
