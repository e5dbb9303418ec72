import { brokenLinks } from './brokenLinks/brokenLinks.ts'
import type { Skill } from './skill.ts'

/** Every local ability. */
export const skills: readonly Skill[] = [brokenLinks]
