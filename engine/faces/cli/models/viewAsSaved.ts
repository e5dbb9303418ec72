import { controlPath, policyPath } from '../../../collections/settings.ts'
import { openDraft } from '../../../documents/openDraft.ts'
import type { View } from '../../../documents/view.ts'
import type { World } from '../../../ports/world.ts'
import { ProblemError } from '../../problemError.ts'

/**
 * The world with the policy and the control as they lie there, committed or not. Throws a problem where one of them is
 * not valid.
 */
export async function viewAsSaved(world: World): Promise<View> {
  const snapshot = await world.store.snapshot()
  const saved = await world.store.look([policyPath, controlPath])
  const view = openDraft(snapshot, world.read, new Map(saved.map(({ path, text }) => [path, text])))
  const broken = saved.flatMap(({ path, problem }) => problem ?? view.problems.filter((each) => each.path === path))[0]
  if (broken) throw new ProblemError(broken)
  return view
}
