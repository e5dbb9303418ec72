import type { Adoption } from '../../acts/adoptEdits.ts'
import type { CycleReport } from '../../cycle/cycle.ts'
import type { Stray } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'

/** One turn of a run: its chores and one cycle. */
export interface Round {
  /** What people changed by hand and has not been committed, as far as this round knows. */
  readonly strays: readonly Stray[]
  /** How this round's cycle ended; undefined before it. */
  readonly ended?: CycleReport
}

/** What the engine does between cycles. It makes its commits through `acts`, like everybody. */
export interface Chore {
  readonly name: string
  /** One sentence: what it sees to. */
  readonly tells: string
  /** Before or after every cycle, or before one when this many milliseconds of the world's clock have passed. */
  readonly timing: 'before-cycle' | 'after-cycle' | { readonly every: number }
  /** Begins it for one run; what it remembers from round to round lives in what this answers with. */
  open(world: World): OpenChore
}

export interface OpenChore {
  /** Sees to it once. `undefined`: there is nothing to tell. A stopped world is for the chore to respect. */
  tend(round: Round): Promise<ChoreReport | undefined>
  /** Ends it with the run. */
  close?(): Promise<void>
}

export type ChoreReport =
  | ({ readonly kind: 'adopted' } & Adoption)
  | { readonly kind: 'refreshed'; readonly tasks: readonly string[] }
  /** Any other chore: its name, what it did in one sentence, and the commit it made. */
  | { readonly kind: 'chore'; readonly chore: string; readonly said: string; readonly commit?: string }
