import { brokenAnchors } from '../../../engine/skills/brokenAnchors/brokenAnchors.ts'
import { anchorOracle } from './anchorOracle.ts'
import { breakAnchors } from './breakAnchors.ts'
import type { Measure } from './measure.ts'
import { measureSkill } from './measureSkill.ts'
import type { Tree } from './tree.ts'

/** Breaks up to `count` anchors of a tree and measures what the skill makes of it. */
export function measureAnchors(original: Tree, seed: number, count: number): Promise<Measure> {
  const broken = breakAnchors(original, seed, count)
  const judge = anchorOracle(broken.tree)
  return measureSkill(brokenAnchors, broken, (finding) => {
    const url = /`([^`]*)`/.exec(finding.message)?.[1] ?? ''
    return judge(finding.path, url).kind === 'works'
  })
}
