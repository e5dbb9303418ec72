import type { Mind } from '../../ports/mind.ts'
import type { Cycle } from '../cycle.ts'
import type { Briefing, BriefWorld } from './briefing.ts'
import { openBrief } from './openBrief.ts'
import { writeBrief } from './writeBrief.ts'

/**
 * The brief for a cycle, by the world's own template. A mind that works with skills reads no words, so none are written
 * for it.
 */
export async function assembleBrief(
  cycle: Cycle,
  world: BriefWorld,
  mind: Pick<Mind, 'needs'> = {},
): Promise<Briefing> {
  const brief = openBrief(cycle, 'work', world)
  if (mind.needs === 'skill') return { kind: 'briefed', brief: { ...brief, text: '', hash: world.store.blobId('') } }
  return writeBrief(brief, { cycle }, world)
}
