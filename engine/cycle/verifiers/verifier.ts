import type { Opinion } from './opinion.ts'
import type { Work } from './work.ts'

/**
 * Looks at one side of the result itself, not at what is claimed of it. One that throws is broken, and a human is
 * asked.
 */
export interface Verifier {
  readonly name: string
  /** One sentence: what it sees to. */
  readonly tells: string
  verify(work: Work): Opinion | Promise<Opinion>
}
