import type { Document, Instant } from '../documents/document.ts'
import type { Snapshot } from '../documents/view.ts'
import type { ResidentData, TaskData } from '../../schemas/types.ts'
import { controlOf, policyOf } from '../collections/settings.ts'
import type { World } from '../ports/world.ts'
import type { Cycle } from './cycle.ts'

/** A cycle at its start: nothing has happened yet. */
export function openCycle(
  world: World,
  snapshot: Snapshot,
  task: Document<TaskData>,
  resident: Document<ResidentData>,
  at: Instant,
): Cycle {
  const control = controlOf(snapshot)
  const policy = policyOf(snapshot)
  if (!control || !policy) throw new TypeError('a cycle was opened in a stopped world')
  const mind = task.data.mind ?? resident.data.mind ?? control.mind
  return { at, seed: world.ids.seed(), snapshot, task, resident, control, policy, mind, events: [], findings: [] }
}
