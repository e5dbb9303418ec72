import type { Act } from '../../actions/action.ts'
import type { Instant } from '../../documents/document.ts'
import type { View } from '../../documents/view.ts'
import type { PolicyData } from '../../../schemas/types.ts'

/** An act that has just been decided, and the world around it. */
export interface Occurrence {
  readonly act: Act
  /** What the act was decided on. */
  readonly before: View
  /** What it leaves. */
  readonly after: View
  /** The acts of the same commit that came before it, in order. */
  readonly earlier: readonly Act[]
  readonly at: Instant
  readonly policy: PolicyData
}

/**
 * What follows from an act in the same commit, whoever did it. Pure: the same occurrence gives the same acts, so that a
 * record can be decided again. What follows is decided and judged like any act, in the name of the engine or of the
 * resident whose work it is; if it is refused, so is everything.
 */
export interface Consequence {
  readonly name: string
  /** One sentence: what follows from what. */
  readonly tells: string
  /** The format of the world that it came with; in a world of an earlier one, what it follows from is refused. */
  readonly since?: number
  follow(occurrence: Occurrence): readonly Act[]
}
