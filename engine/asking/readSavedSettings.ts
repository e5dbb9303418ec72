import { controlPath, policyPath } from '../collections/settings.ts'
import { openDraft } from '../documents/openDraft.ts'
import type { World } from '../ports/world.ts'
import type { SavedSettings } from '../queries/facts.ts'

/** The policy and the control as they lie there, committed or not, and what makes one of them unreadable. */
export async function readSavedSettings(world: World): Promise<SavedSettings> {
  const snapshot = await world.store.snapshot()
  const saved = await world.store.look([policyPath, controlPath])
  const view = openDraft(snapshot, snapshot.read, new Map(saved.map(({ path, text }) => [path, text])))
  const problems = saved.flatMap(({ path, problem }) => problem ?? view.problems.filter((each) => each.path === path))
  return { view, problems }
}
