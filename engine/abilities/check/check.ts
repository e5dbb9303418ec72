import type { PolicyData } from '../../../schemas/types.ts'

/** A program that residents may run, as the policy names it. */
export type Check = NonNullable<PolicyData['checks']>[number]

/** A program with its words, where it runs, and what it is fed beside its words. */
export interface Command {
  readonly program: string
  readonly words: readonly string[]
  /** Absolute. */
  readonly folder: string
  /** Written to its file descriptor 3. */
  readonly feed?: string
}

/** How a program ended, and what it printed until then. */
export interface Ending {
  readonly how: 'ended' | 'not-started' | 'took-too-long' | 'printed-too-much' | 'called-off'
  /** Its exit code, or the name of the signal that ended it. */
  readonly status: number | string
  readonly output: string
  readonly milliseconds: number
}

export type Sandbox =
  { readonly kind: 'there'; readonly program: string } | { readonly kind: 'absent'; readonly why: string }
