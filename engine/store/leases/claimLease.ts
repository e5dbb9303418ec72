import type { Instant } from '../../documents/document.ts'
import type { Lease } from '../../ports/store.ts'
import type { Repository } from '../repository.ts'
import { readLease } from './readLease.ts'
import { writeLease } from './writeLease.ts'

/** Takes a name that nobody holds at this moment; its generation grows each time. */
export async function claimLease(
  repository: Repository,
  now: Instant,
  wish: Pick<Lease, 'name' | 'holder' | 'until'>,
): Promise<Lease | undefined> {
  const { oid, lease, abandoned } = await readLease(repository, wish.name)
  if (lease && lease.until > now && !abandoned) return undefined
  return writeLease(repository, oid, { ...wish, generation: (lease?.generation ?? 0) + 1 })
}
