import { controlPath, policyPath, stopPath } from '../collections/settings.ts'
import { openDraft } from '../documents/openDraft.ts'
import { tellHistory } from '../policy/guarded/breach.ts'
import type { World } from '../ports/world.ts'
import { stopReason } from './stopReason.ts'

/**
 * Why nothing may go on at this moment. A stop that a person has just saved counts before it is committed, and so
 * does a control or a policy that they have just broken; a stop they have just lifted counts once it is committed.
 * Nor may anything go on where guarded files were changed by nobody who may.
 */
export async function seeStop(world: World): Promise<string | undefined> {
  if (world.signal.aborted) return 'interrupted'
  const snapshot = await world.store.snapshot()
  const history = tellHistory(await world.guarded())
  if (history !== undefined) return history
  const saved = await world.store.look([controlPath, stopPath, policyPath])
  const asSaved = openDraft(snapshot, snapshot.read, new Map(saved.map(({ path, text }) => [path, text])))
  // Whatever stands there under that name, a folder or a link, was meant.
  const reason = stopReason(snapshot) ?? stopReason(asSaved)
  return reason ?? (world.hasFile(stopPath) ? `stopped by ${stopPath}` : undefined)
}
