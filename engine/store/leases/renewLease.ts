import type { Instant } from '../../documents/document.ts'
import type { Lease } from '../../ports/store.ts'
import type { Repository } from '../repository.ts'
import { readLease } from './readLease.ts'
import { writeLease } from './writeLease.ts'

/** Extends a lease that nobody has taken since, lapsed or not. */
export async function renewLease(repository: Repository, lease: Lease, until: Instant): Promise<Lease | undefined> {
  const { oid, lease: now } = await readLease(repository, lease.name)
  if (now?.holder !== lease.holder || now.generation !== lease.generation) return undefined
  return writeLease(repository, oid, { ...lease, until })
}
