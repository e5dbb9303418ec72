import os from 'node:os'
import type { Lease } from '../../ports/store.ts'
import { encodeObject } from '../objects/encodeObject.ts'
import { writeObjects } from '../objects/writeObjects.ts'
import { moveRef } from '../refs/moveRef.ts'
import type { Repository } from '../repository.ts'
import { leaseRef } from './leaseRef.ts'

/** Puts a lease in the place of the one that was read; undefined when somebody else was quicker. */
export async function writeLease(
  repository: Repository,
  from: string | undefined,
  lease: Lease,
): Promise<Lease | undefined> {
  const { holder, until, generation } = lease
  const blob = encodeObject(
    'blob',
    Buffer.from(`${JSON.stringify({ holder, until, generation, pid: process.pid, host: os.hostname() })}\n`),
  )
  await writeObjects(repository, [blob])
  const moved = await moveRef(repository, { ref: leaseRef(lease.name), from, to: blob.oid })
  return moved === 'done' ? lease : undefined
}
