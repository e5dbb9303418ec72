import type { Draft } from '../../documents/draft.ts'
import type { FilePath } from '../../documents/document.ts'
import type { Answer, Brief, MindWorld } from '../../ports/mind.ts'
import type { Cycle } from '../cycle.ts'
import type { Decided } from '../../acts/decideActs.ts'

/** A result as it would stand, and all that a verifier may look at. */
export interface Work {
  readonly cycle: Cycle
  readonly brief: Brief
  readonly answer: Extract<Answer, { kind: 'acts' }>
  readonly decided: Extract<Decided, { kind: 'decided' }>
  readonly world: Pick<MindWorld, 'skills' | 'examine' | 'outlines'> & { readonly signal: AbortSignal }
  /** Whether its mind works with a skill and has no other way to answer. */
  readonly bySkill: boolean
  /** The world with everything in it that the work proposes. */
  readonly view: Draft
  /** The files that the work proposes to change, create or remove. */
  readonly pieces: readonly Piece[]
}

/** One file of a proposal, before and after. */
export interface Piece {
  readonly path: FilePath
  /** undefined: the file is new. */
  readonly before: string | undefined
  /** null: the file is removed. */
  readonly after: string | null
  /** Lines that stand in it now and did not before, wherever they stand. */
  readonly added: readonly Line[]
  /** How many lines it had that it no longer has. */
  readonly removed: number
  /** How many lines it had. */
  readonly lines: number
}

export interface Line {
  /** 1-based. */
  readonly line: number
  readonly text: string
}
