import fs from 'node:fs'
import os from 'node:os'
import { isRunning } from './isRunning.ts'

/**
 * A process, told so that no other one is taken for it: not after a restart, not in another container, not on a
 * machine that was given a new name.
 */
export interface ProcessMark {
  readonly pid: number
  readonly host: string
  /** Within which numbers of processes mean the same: the boot of the kernel and the namespace; `-` where unknown. */
  readonly realm: string
  /** When the process began, in a unit of its system, for comparing only. */
  readonly started: string
}

/** `elsewhere`: it cannot be seen from here whether that process lives. */
export type ProcessState = 'running' | 'gone' | 'elsewhere'

/** This process. */
export function markSelf(): ProcessMark {
  return { pid: process.pid, host: os.hostname(), realm: realm(), started: startHere() }
}

/** Whether the process that this tells of is still there. */
export function findProcess(mark: ProcessMark): ProcessState {
  const here = realm()
  if (mark.realm !== here || (here === '-' && mark.host !== os.hostname())) return 'elsewhere'
  if (!isRunning(mark.pid)) return 'gone'
  const started = mark.pid === process.pid ? startHere() : startOf(mark.pid)
  if (started === mark.started) return 'running'
  // The number belongs to another process by now; where the system does not tell since when, nobody knows.
  return started === undefined ? 'elsewhere' : 'gone'
}

/** The boot's id is from random(4), the namespace from namespaces(7); only Linux has them. */
function realm(): string {
  try {
    const boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()
    return `${boot}/${/\d+/.exec(fs.readlinkSync('/proc/self/ns/pid'))?.[0] ?? '-'}`
  } catch {
    return '-'
  }
}

/** Field 22 of `/proc/<pid>/stat`, in clock ticks since the boot: proc(5). */
function startOf(pid: number): string | undefined {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The second field is the program's name in parentheses, and may hold anything.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return undefined
  }
}

function startHere(): string {
  return startOf(process.pid) ?? String(Math.round(performance.timeOrigin))
}
