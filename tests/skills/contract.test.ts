import { skills } from '../../engine/skills/index.ts'
import { skillContract } from '../contracts/skill.ts'

for (const skill of skills) skillContract(skill)
