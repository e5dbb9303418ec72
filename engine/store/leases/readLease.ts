import os from 'node:os'
import type { Lease } from '../../ports/store.ts'
import { readObject } from '../objects/readObject.ts'
import { isRunning } from '../refs/isRunning.ts'
import { readRef } from '../refs/readRef.ts'
import type { Repository } from '../repository.ts'
import { leaseRef } from './leaseRef.ts'

/** A lease as its ref has it; `oid` is what the ref must still be when the lease is changed. */
export interface StoredLease {
  readonly oid: string | undefined
  readonly lease: Lease | undefined
  /** Whether the process that holds it is gone from this machine: then it ends now, not when it would lapse. */
  readonly abandoned: boolean
}

/** Reads who holds a name, or held it last. */
export async function readLease(repository: Repository, name: string): Promise<StoredLease> {
  const oid = readRef(repository, leaseRef(name))
  const object = oid === undefined ? undefined : await readObject(repository, oid)
  if (!object) return { oid, lease: undefined, abandoned: false }
  const { pid, host, ...lease } = JSON.parse(object.body.toString('utf8')) as Omit<Lease, 'name'> & {
    pid?: number
    host?: string
  }
  return { oid, lease: { name, ...lease }, abandoned: pid !== undefined && host === os.hostname() && !isRunning(pid) }
}
