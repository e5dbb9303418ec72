import fs from 'node:fs'
import { basename, dirname } from 'node:path'
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeFolder } from '../makeFolder.ts'
import { refuseGone } from '../refuseGone.ts'
import type { Repository } from '../repository.ts'
import { findProcess, type ProcessMark } from './processMark.ts'

/** A lock file of git's protocol that we hold. */
export interface Lock {
  /** `…/index.lock`, `…/refs/heads/main.lock` */
  readonly path: string
  /** What the file says: who holds it. */
  readonly marker: string
  /** What tells others that its holder lives. */
  readonly signs?: NodeJS.Timeout
}

/** What our lock files say: `vivarium <process> <host> <realm> <started> <path> <token>`; the path in base64url. */
const marked = /^vivarium (\d+) (\S+) (\S+) (\S+) (\S+) [0-9a-f]+\n$/

/** What they said in earlier versions: `vivarium <process> <host> <token>`. */
const markedBefore = /^vivarium (\d+) (\S+) [0-9a-f]+\n$/

/**
 * After so many milliseconds without a sign of life, a lock of ours whose process cannot be seen from here is left: of
 * another container or machine, or copied along with the folder. Its holder gives a sign every fifth of that.
 */
const silence = 15_000

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
  const until = performance.now() + patience
  // Whatever is made below them: a repository that was moved away would come back as a ruin.
  if (![repository.common, repository.gitdir].every((folder) => fs.existsSync(folder))) refuseGone(repository)
  for (const folder of new Set([room, `${repository.gitdir}/vivarium`, dirname(file)]))
    makeFolder(folder, repository.common)
  const lock = { path: `${file}.lock`, marker: markerOf(repository.self, `${file}.lock`, token) }
  fs.writeFileSync(mine, lock.marker)
  try {
    for (let pause = 1; ; pause = Math.min(pause * 2, 50)) {
      if (create(mine, lock)) return { ...lock, signs: giveSigns(lock) }
      const { owner, marker } = lockOwner(lock.path, fs.statSync(mine).mtimeMs)
      if (owner === 'dead' && inherit(room, mine, lock, marker)) return { ...lock, signs: giveSigns(lock) }
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
  clearInterval(lock.signs)
  try {
    if (fs.readFileSync(lock.path, 'latin1') === lock.marker) fs.unlinkSync(lock.path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

/**
 * Reads a lock file: only one that says it is ours can be `dead`, by a process that is gone or long silent.
 * `now` is in milliseconds since 1970, by the clock of the disk that it lies on where that is known.
 */
export function lockOwner(path: string, now = Date.now()): { owner: LockOwner; marker: string } {
  let marker: string
  let touched: number
  let place: string
  try {
    marker = fs.readFileSync(path, { encoding: 'latin1' }).slice(0, 5000)
    touched = fs.statSync(path).mtimeMs
    place = placeOf(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { owner: 'nobody', marker: '' }
    return { owner: 'git', marker: '' }
  }
  const mark = readMarker(marker)
  if (!mark) return { owner: 'git', marker }
  const found = findProcess(mark)
  const state = found === 'running' && mark.place !== place ? stateOfCopy(mark.place, path) : found
  const isDead = state === 'elsewhere' ? Math.abs(now - touched) > silence : state === 'gone'
  return { owner: isDead ? 'dead' : 'alive', marker }
}

/**
 * A living process holds a lock that says it lies at another place. Where that folder is there, and is another one,
 * ours is a copy of it, and nobody's; else the folder may have been moved with the lock, or has two names.
 */
function stateOfCopy(place: string, path: string): 'gone' | 'elsewhere' {
  const first = fs.statSync(dirname(Buffer.from(place, 'base64url').toString()), { throwIfNoEntry: false })
  const here = fs.statSync(dirname(path))
  return first && (first.ino !== here.ino || first.dev !== here.dev) ? 'gone' : 'elsewhere'
}

function markerOf({ pid, host, realm, started }: ProcessMark, path: string, token: string): string {
  return `vivarium ${pid} ${host} ${realm} ${started} ${placeOf(path)} ${token}\n`
}

function readMarker(marker: string): (ProcessMark & { readonly place: string }) | undefined {
  const [, pid, host = '', realm = '', started = '', place = ''] = marked.exec(marker) ?? []
  if (pid !== undefined) return { pid: Number(pid), host, realm, started, place }
  const [, earlier, name = ''] = markedBefore.exec(marker) ?? []
  return earlier === undefined ? undefined : { pid: Number(earlier), host: name, realm: '', started: '', place: '' }
}

/** Where a lock file lies: in a copied folder it is nobody's, though the process lives that held the first. */
function placeOf(path: string): string {
  return Buffer.from(`${fs.realpathSync.native(dirname(path))}/${basename(path)}`).toString('base64url')
}

function giveSigns(lock: Lock): NodeJS.Timeout {
  return setInterval(() => {
    try {
      if (fs.readFileSync(lock.path, 'latin1') === lock.marker) fs.writeFileSync(lock.path, lock.marker, { flag: 'r+' })
    } catch {
      // Removed by a person: whoever holds it now gives the signs.
    }
  }, silence / 5).unref()
}

/** A hard link appears whole or not at all, so that no crash leaves a lock that does not say whose it is. */
function create(mine: string, lock: Lock): boolean {
  try {
    fs.linkSync(mine, lock.path)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    if (code === 'ENOENT') makeFolder(dirname(lock.path), dirname(dirname(mine)))
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
