import type { Document } from '../documents/document.ts'
import type { Snapshot } from '../documents/view.ts'
import type { Choice } from '../lifecycles/task/chooseTask.ts'
import type { ResidentData } from '../../schemas/types.ts'
import type { World } from '../ports/world.ts'
import { holdLeases, type Leases } from './holdLeases.ts'

export type Claim =
  | {
      readonly kind: 'claimed'
      readonly snapshot: Snapshot
      readonly resident: Document<ResidentData>
      readonly leases: Leases
    }
  /** Another engine has it, or a person is writing in it. */
  | { readonly kind: 'taken' }
  /** It is no longer what it was when it was chosen. */
  | { readonly kind: 'moved' }

/** Claims a task and the first of its residents that is free, and reads both again under the lease. */
export async function claimTask(world: World, { task, resident: best, others }: Choice): Promise<Claim> {
  for (const resident of [best, ...others]) {
    const leases = await holdLeases(world, [`resident/${resident.id}`, `task/${task.id}`], resident.id)
    if (!leases) continue
    const snapshot = await world.store.snapshot()
    const moved = [task, resident].some(({ path, blob }) => snapshot.blob(path) !== blob)
    const edited = (await world.store.look([task.path])).length > 0
    if (!moved && !edited) return { kind: 'claimed', snapshot, resident, leases }
    await leases.release()
    return { kind: moved ? 'moved' : 'taken' }
  }
  return { kind: 'taken' }
}
