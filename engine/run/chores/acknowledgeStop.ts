import { holdLeases, type Leases } from '../../cycle/holdLeases.ts'
import type { Chore } from './chore.ts'

/** Says, for as long as the stop lasts, that this engine has seen it: as a lease that `vivarium status` lists. */
export const acknowledgeStop: Chore = {
  name: 'acknowledge-stop',
  tells: 'Shows everybody that this engine has seen the stop.',
  timing: 'after-cycle',
  open(world) {
    let held: Leases | undefined
    const release = async () => {
      await held?.release()
      held = undefined
    }
    return {
      async tend({ ended }) {
        if (ended?.kind !== 'stopped' || world.signal.aborted) await release()
        else held ??= await holdLeases(world, [`stopped/${world.engine}`], world.engine)
        return undefined
      },
      close: release,
    }
  },
}
