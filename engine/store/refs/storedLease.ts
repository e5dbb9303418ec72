import type { Instant } from '../../documents/document.ts'
import { WorldError } from '../../documents/worldError.ts'
import type { Lease } from '../../ports/store.ts'
import { encodeObject } from '../objects/encodeObject.ts'
import { readObject } from '../objects/readObject.ts'
import { writeObjects } from '../objects/writeObjects.ts'
import type { Repository } from '../repository.ts'
import { checkRefName } from './checkRefName.ts'
import { findProcess, type ProcessMark } from './processMark.ts'
import { listRefs } from './listRefs.ts'
import { moveRef } from './moveRef.ts'
import { readRef } from './readRef.ts'

/** A lease as its ref has it; `oid` is what the ref must still be when the lease is changed. */
export interface StoredLease {
  readonly oid: string | undefined
  readonly lease: Lease | undefined
  /** Whether the process that holds it is gone from this machine: then it ends now, not when it would lapse. */
  readonly abandoned: boolean
}

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

/** Extends a lease that nobody has taken since, lapsed or not. */
export async function renewLease(repository: Repository, lease: Lease, until: Instant): Promise<Lease | undefined> {
  const { oid, lease: now } = await readLease(repository, lease.name)
  if (now?.holder !== lease.holder || now.generation !== lease.generation) return undefined
  return writeLease(repository, oid, { ...lease, until })
}

/** Gives a lease back. Its ref stays, without a holder, so that the next generation is a higher one. */
export async function releaseLease(repository: Repository, lease: Lease): Promise<void> {
  const { oid, lease: now } = await readLease(repository, lease.name)
  if (now?.holder !== lease.holder || now.generation !== lease.generation) return
  await writeLease(repository, oid, { ...now, holder: '', until: '1970-01-01T00:00:00.000Z' })
}

/** The leases below a folder of names (`stopped`) that somebody holds at this moment. */
export async function listLeases(repository: Repository, now: Instant, under: string): Promise<readonly Lease[]> {
  const folder = leaseRef(under)
  const names = listRefs(repository, folder).map((ref) => `${under}${ref.slice(folder.length)}`)
  const stored = await Promise.all(names.map((name) => readLease(repository, name)))
  return stored.flatMap(({ lease, abandoned }) => (lease && lease.until > now && !abandoned ? [lease] : []))
}

/** Reads who holds a name, or held it last. */
async function readLease(repository: Repository, name: string): Promise<StoredLease> {
  const oid = readRef(repository, leaseRef(name))
  const object = oid === undefined ? undefined : await readObject(repository, oid)
  if (!object) return { oid, lease: undefined, abandoned: false }
  const { process, holder, until, generation } = parseLease(name, object.body.toString('utf8'))
  const abandoned = process !== undefined && findProcess(process) === 'gone'
  return { oid, lease: { name, holder, until, generation }, abandoned }
}

/** Throws a WorldError where somebody wrote into the ref what no engine writes. */
function parseLease(name: string, text: string): Lease & { readonly process?: ProcessMark } {
  try {
    const lease = JSON.parse(text) as Partial<Lease> & { readonly process?: ProcessMark }
    const { holder, until, generation } = lease
    if (typeof holder === 'string' && typeof until === 'string' && typeof generation === 'number')
      return { ...lease, name, holder, until, generation }
  } catch {
    // No JSON at all: said below.
  }
  const got = text.length > 40 ? `${text.slice(0, 40)}…` : text
  const hint = `Expected {"holder", "until", "generation"}. Remove it: git update-ref -d ${leaseRef(name)}`
  throw new WorldError('store/lease', `the lease ${name} cannot be read: ${JSON.stringify(got)}`, hint)
}

/** Puts a lease in the place of the one that was read; undefined when somebody else was quicker. */
async function writeLease(repository: Repository, from: string | undefined, lease: Lease): Promise<Lease | undefined> {
  const { holder, until, generation } = lease
  const blob = encodeObject(
    'blob',
    Buffer.from(`${JSON.stringify({ holder, until, generation, process: repository.self })}\n`),
  )
  await writeObjects(repository, [blob])
  const moved = await moveRef(repository, { ref: leaseRef(lease.name), from, to: blob.oid })
  return moved === 'done' ? lease : undefined
}

/** The ref of a lease. */
function leaseRef(name: string): string {
  return `refs/vivarium/leases/${checkRefName(name)}`
}
