import type { Lease } from '../../ports/store.ts'
import type { Repository } from '../repository.ts'
import { readLease } from './readLease.ts'
import { writeLease } from './writeLease.ts'

/** Gives a lease back. Its ref stays, without a holder, so that the next generation is a higher one. */
export async function releaseLease(repository: Repository, lease: Lease): Promise<void> {
  const { oid, lease: now } = await readLease(repository, lease.name)
  if (now?.holder !== lease.holder || now.generation !== lease.generation) return
  await writeLease(repository, oid, { ...now, holder: '', until: '1970-01-01T00:00:00.000Z' })
}
