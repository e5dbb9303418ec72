import { actions } from '../../actions/index.ts'
import { libraryOf } from '../../collections/settings.ts'
import type { Cycle } from '../cycle.ts'
import type { BriefWorld, Unwritten } from './briefing.ts'
import type { Purpose } from './template.ts'

/** The facts of a brief. Its marker comes from the cycle's seed, which nobody who wrote a document could know. */
export function openBrief(cycle: Cycle, purpose: Purpose, world: BriefWorld): Unwritten {
  const { task, resident, snapshot, at, seed, mind, skill } = cycle
  const root = libraryOf(snapshot)
  return {
    at,
    purpose,
    task,
    resident,
    mind,
    root,
    actions: actions.filter((action) => action.for === purpose),
    view: snapshot,
    intent: cycle.intent ?? {
      goal: task.data.title,
      constraints: task.data.constraints ?? [],
      nonGoals: task.data.non_goals ?? [],
    },
    findings: task.data.findings ?? [],
    marker: world.store.blobId(`${purpose} ${seed}`).slice(0, 16),
    ...(skill ? { skill } : {}),
    scope: (task.data.scope || root).replace(/\/+$/, ''),
    filesPerProposal: cycle.policy.limits.files_per_proposal,
  }
}
