import type { World } from '../ports/world.ts'
import { seeStop } from './seeStop.ts'

/** How often work on the outside looks whether the world was stopped, in milliseconds. */
const glance = 100
/**
 * How long it may take to end once it was, in milliseconds; what has not ended by then is left to itself and not
 * listened to.
 */
const grace = 400

export type Ended<T> =
  { readonly kind: 'done'; readonly value: T } | { readonly kind: 'stopped'; readonly reason: string }

/** Does work that leaves the process, with a world whose signal is aborted as soon as the stop is engaged. */
export async function untilStopped<T>(world: World, work: (world: World) => Promise<T>): Promise<Ended<T>> {
  const stop = new AbortController()
  const signal = AbortSignal.any([world.signal, stop.signal])
  let reason: string | undefined
  let looking = false
  const look = async () => {
    if (looking) return
    looking = true
    // What cannot be looked at is taken for a stop.
    reason ??= await seeStop(world).catch((error: unknown) => `the control cannot be read: ${String(error)}`)
    looking = false
    if (reason !== undefined) stop.abort(new Error(reason))
  }
  const timer = setInterval(() => void look(), glance)
  const done = work({ ...world, signal })
  try {
    const value = await Promise.race([done, lateness(signal)])
    return signal.aborted ? { kind: 'stopped', reason: reason ?? 'interrupted' } : { kind: 'done', value: value as T }
  } catch (error) {
    if (signal.aborted) return { kind: 'stopped', reason: reason ?? 'interrupted' }
    throw error
  } finally {
    clearInterval(timer)
    done.catch(() => {})
  }
}

/** Settles when the grace after an abort is over. */
function lateness(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    const wait = () => void setTimeout(() => resolve(undefined), grace)
    if (signal.aborted) wait()
    else signal.addEventListener('abort', wait, { once: true })
  })
}
