import type { ScratchWorld } from '../../support/scratchWorld.ts'

/** What others can do while an attack is under way. */
export interface Hand {
  readonly scratch: ScratchWorld
  /** The task of the attack. */
  readonly task: string
  /** A folder outside of the world, empty before each attack. */
  readonly outside: string
  /** What whoever runs the cycle is told of it. */
  told(): string
  /** Something that people do meanwhile, which is not the resident's doing. */
  apart<T>(work: () => Promise<T> | T): Promise<T>
  /** To be done when the attack has been judged, so that the next one finds the world as this one did. */
  afterwards(work: () => Promise<unknown> | unknown): void
}
