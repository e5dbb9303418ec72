import { brokenAnchors } from './brokenAnchors/brokenAnchors.ts'
import { brokenLinks } from './brokenLinks/brokenLinks.ts'
import { frontmatterCompleteness } from './frontmatterCompleteness/frontmatterCompleteness.ts'
import { glossaryTerms } from './glossaryTerms/glossaryTerms.ts'
import { headingStructure } from './headingStructure/headingStructure.ts'
import { imageAltText } from './imageAltText/imageAltText.ts'
import { indexPages } from './indexPages/indexPages.ts'
import { lintTidying } from './lintTidying/lintTidying.ts'
import { nearDuplicates } from './nearDuplicates/nearDuplicates.ts'
import { orphanPages } from './orphanPages/orphanPages.ts'
import { pageSummaries } from './pageSummaries/pageSummaries.ts'
import type { Skill } from './skill.ts'
import { stalePages } from './stalePages/stalePages.ts'

/** Every local ability, surest repairs first. */
export const skills: readonly Skill[] = [
  brokenLinks,
  brokenAnchors,
  headingStructure,
  lintTidying,
  imageAltText,
  orphanPages,
  indexPages,
  frontmatterCompleteness,
  pageSummaries,
  nearDuplicates,
  glossaryTerms,
  stalePages,
]
