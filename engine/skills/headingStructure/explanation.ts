import type { Fault } from './fault.ts'
import type { LevelChange } from './levelChange.ts'

/** A fault and the changes that would mend it, the likeliest first. */
export interface Explanation {
  readonly fault: Fault
  readonly changes: readonly LevelChange[]
  /** The page does this throughout: nothing to repair by guesswork, and worth saying once. */
  readonly styled: boolean
}
