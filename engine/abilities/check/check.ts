import type { View } from '../../documents/view.ts'
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

/** Where a check works: a folder that holds what is to be checked. */
export interface CheckPlace {
  /** Absolute. */
  readonly root: string
  /** Absolute paths outside it that can be read, too: packages that it links to. */
  readonly also: readonly string[]
  /** Whether it was made for the check: then nothing lies there that git does not track. */
  readonly made: boolean
  /** Takes away what was made for the check; a world that is its repository is its own place, and stays. */
  remove(): void
}

/** Finds the place of a check of what a view holds. */
export type FindPlace = (view: View) => Promise<CheckPlace>
