import { headingStructure } from '../../../engine/skills/headingStructure/headingStructure.ts'
import { memoryView } from '../memoryView.ts'
import { examine } from '../examine.ts'
import { breakHeadings } from './breakHeadings.ts'
import type { Measure } from './measure.ts'
import { measureSkill } from './measureSkill.ts'
import { repository, type SiteRules } from './siteRules.ts'
import type { Tree } from './tree.ts'

/** Gives up to `count` headings a wrong level and measures what the skill makes of it. */
export async function measureHeadings(
  original: Tree,
  seed: number,
  count: number,
  rules: SiteRules = repository,
): Promise<Measure> {
  const untouched = await examine(headingStructure, memoryView(original), { root: rules.root })
  const known = new Set(untouched.map(({ path, line, rule }) => `${path}:${line}:${rule}`))
  return measureSkill(
    rules.root,
    headingStructure,
    breakHeadings(original, seed, count, rules),
    ({ path, line, rule }) => !known.has(`${path}:${line}:${rule}`),
  )
}
