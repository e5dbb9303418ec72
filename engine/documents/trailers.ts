import type { CommitId } from './document.ts'

/** Lines at the end of a commit's message, as git has them (git-interpret-trailers): `<name>: <value>`. */
export const trailers = {
  /** The record of the act that made the commit. */
  record: 'Vivarium-Record',
  /** The commit of the host branch that it stands on. */
  host: 'Vivarium-Host',
  /** The commit of a host branch on which the world lay before. */
  moved: 'Vivarium-Moved',
} as const

/** The commit that the first such line of a message names. */
export function commitIn(message: string, trailer: 'host' | 'moved'): CommitId | undefined {
  return new RegExp(`^${trailers[trailer]}: ([0-9a-f]{40})$`, 'm').exec(message)?.[1]
}

/** The record that a message names; anybody can write that. */
export function recordIn(message: string): string | undefined {
  return new RegExp(`^${trailers.record}: (\\S+)$`, 'm').exec(message)?.[1]
}
