import type { Instant } from '../../documents/document.ts'
import type { Lease } from '../../ports/store.ts'
import { listRefs } from '../refs/listRefs.ts'
import type { Repository } from '../repository.ts'
import { leaseRef } from './leaseRef.ts'
import { readLease } from './readLease.ts'

/** The leases below a folder of names (`stopped`) that somebody holds at this moment. */
export async function listLeases(repository: Repository, now: Instant, under: string): Promise<readonly Lease[]> {
  const folder = leaseRef(under)
  const names = listRefs(repository, folder).map((ref) => `${under}${ref.slice(folder.length)}`)
  const stored = await Promise.all(names.map((name) => readLease(repository, name)))
  return stored.flatMap(({ lease, abandoned }) => (lease && lease.until > now && !abandoned ? [lease] : []))
}
