import { existsSync } from 'node:fs'
import type { Command } from './check.ts'

const places = ['/usr/bin/prlimit', '/bin/prlimit']

/**
 * The same command with bounds on the memory of each of its processes; undefined where this machine cannot set them.
 */
export function limitMemory(command: Command, megabytes: number): Command | undefined {
  const program = places.find((place) => existsSync(place))
  if (!program) return undefined
  // Data, not address space: V8 and others reserve much more of that than they ever use.
  return {
    ...command,
    program,
    words: [`--data=${megabytes * 1024 * 1024}`, '--core=0', '--', command.program, ...command.words],
  }
}
