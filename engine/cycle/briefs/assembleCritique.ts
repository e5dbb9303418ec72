import type { Document } from '../../documents/document.ts'
import type { ResidentData } from '../../../schemas/types.ts'
import type { Cycle } from '../cycle.ts'
import type { Briefing, BriefWorld } from './briefing.ts'
import { openBrief } from './openBrief.ts'
import { writeBrief } from './writeBrief.ts'

/**
 * The brief for a critic: the task of a cycle, the work as it would stand, and what the verifiers found. It answers
 * with `task.review`.
 */
export async function assembleCritique(
  cycle: Cycle,
  critic: Document<ResidentData>,
  work: string,
  world: BriefWorld,
): Promise<Briefing> {
  const brief = openBrief({ ...cycle, resident: critic }, 'critique', world)
  return writeBrief({ ...brief, findings: cycle.findings }, { cycle, work }, world)
}
