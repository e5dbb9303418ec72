import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Repository } from '../repository.ts'
import { isRunning } from './isRunning.ts'

/** A lock file of git's protocol that we hold. */
export interface Lock {
  /** `…/index.lock`, `…/refs/heads/main.lock` */
  readonly path: string
  /** What the file says: who holds it. */
  readonly marker: string
}

/** What our lock files say: `vivarium <process> <host> <token>`. */
const marked = /^vivarium (\d+) (\S+) [0-9a-f]+\n$/

/** Who holds a lock file: a living process of ours or one elsewhere, a process of ours that died, or somebody's git. */
export type LockOwner = 'nobody' | 'alive' | 'dead' | 'git'

/**
 * Takes one of git's lock files, waiting up to `patience` milliseconds; undefined when somebody keeps it.
 * A lock whose owner was ours and died is inherited: for the index, look for its journal before anything else.
 */
export async function takeLock(repository: Repository, file: string, patience = 2000): Promise<Lock | undefined> {
  const room = `${repository.common}/vivarium`
  const token = randomBytes(8).toString('hex')
  const mine = `${room}/lock-${token}`
  const lock = { path: `${file}.lock`, marker: `vivarium ${process.pid} ${os.hostname()} ${token}\n` }
  const until = performance.now() + patience
  for (const folder of new Set([room, `${repository.gitdir}/vivarium`])) fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(mine, lock.marker)
  try {
    for (let pause = 1; ; pause = Math.min(pause * 2, 50)) {
      if (create(mine, lock)) return lock
      const { owner, marker } = lockOwner(lock.path)
      if (owner === 'dead' && inherit(room, mine, lock, marker)) return lock
      if (performance.now() >= until) return undefined
      // Not all at the same moment again.
      await sleep(pause * (0.5 + Math.random()))
    }
  } finally {
    fs.rmSync(mine, { force: true })
  }
}

/** Gives a lock back, unless a person has removed it and somebody else holds it now. */
export function releaseLock(lock: Lock): void {
  try {
    if (fs.readFileSync(lock.path, 'latin1') === lock.marker) fs.unlinkSync(lock.path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

/** Reads a lock file. Only a lock that says it is ours, from this machine, by a process that is gone, is `dead`. */
export function lockOwner(path: string): { owner: LockOwner; marker: string } {
  let marker: string
  try {
    marker = fs.readFileSync(path, { encoding: 'latin1' }).slice(0, 200)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { owner: 'nobody', marker: '' }
    return { owner: 'git', marker: '' }
  }
  const ours = marked.exec(marker)
  if (!ours) return { owner: 'git', marker }
  if (ours[2] !== os.hostname()) return { owner: 'alive', marker }
  return { owner: isRunning(Number(ours[1])) ? 'alive' : 'dead', marker }
}

/** A hard link appears whole or not at all, so that no crash leaves a lock that does not say whose it is. */
function create(mine: string, lock: Lock): boolean {
  try {
    fs.linkSync(mine, lock.path)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    if (code === 'ENOENT') fs.mkdirSync(path.dirname(lock.path), { recursive: true })
    else if (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS') return createWithoutLinks(lock)
    else throw error
    return false
  }
}

function createWithoutLinks(lock: Lock): boolean {
  try {
    fs.writeFileSync(lock.path, lock.marker, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/**
 * Replaces a dead owner's lock by ours in one rename. The guard lets one process at a time look and replace;
 * otherwise the second of two would replace the first one's living lock.
 */
function inherit(room: string, mine: string, lock: Lock, deadMarker: string): boolean {
  const guard: Lock = { path: `${room}/guard`, marker: lock.marker }
  if (!create(mine, guard)) {
    if (lockOwner(guard.path).owner === 'dead') fs.rmSync(guard.path, { force: true })
    return false
  }
  try {
    if (lockOwner(lock.path).marker !== deadMarker) return false
    fs.writeFileSync(`${mine}-heir`, lock.marker)
    fs.renameSync(`${mine}-heir`, lock.path)
    return true
  } finally {
    fs.rmSync(guard.path, { force: true })
  }
}
