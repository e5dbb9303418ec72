import type { Lease } from '../ports/store.ts'
import type { World } from '../ports/world.ts'

export interface Leases {
  /** Whether all of them are still ours; the fence asked right before the commit. */
  held(): Promise<boolean>
  release(): Promise<void>
}

/** How long a lease lasts when nobody renews it, and how often it is renewed, in milliseconds. */
const term = 30_000
const renewal = 10_000

/** Claims every name or none; renews them until they are released. */
export async function holdLeases(world: World, names: readonly string[], holder: string): Promise<Leases | undefined> {
  // Leases are between processes and never history: they live in real time, whatever the world's clock says.
  const until = () => new Date(Date.now() + term).toISOString()
  let leases: Lease[] = []
  let lost = false
  for (const name of names) {
    const lease = await world.store.claim(name, holder, until())
    if (!lease) {
      for (const claimed of leases) await world.store.release(claimed)
      return undefined
    }
    leases.push(lease)
  }
  const renew = async () => {
    const renewed = await Promise.all(leases.map((lease) => world.store.renew(lease, until())))
    if (renewed.includes(undefined)) lost = true
    else leases = renewed as Lease[]
  }
  const timer = setInterval(() => void renew().catch(() => (lost = true)), renewal)
  return {
    async held() {
      if (!lost && leases.some((lease) => Date.parse(lease.until) <= Date.now())) await renew()
      return !lost
    },
    async release() {
      clearInterval(timer)
      for (const lease of leases) await world.store.release(lease)
    },
  }
}
