import { holdLeases, type Leases } from './cycle/holdLeases.ts'
import type { World } from './world.ts'

/** Says, for as long as the stop lasts, that this engine has seen it: as a lease that `vivarium status` lists. */
export async function acknowledgeStop(world: World): Promise<Leases | undefined> {
  return holdLeases(world, [`stopped/${world.engine}`], world.engine)
}
