import type { Work } from './work.ts'

/** What a verifier says of a result. */
export interface Opinion {
  /** What is wrong, in words the author can act on. */
  readonly findings: readonly string[]
  /** 0 to 1; left out, it is sure of what it says. */
  readonly confidence?: number
}

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

/** What came of asking a verifier. */
export interface Look extends Opinion {
  readonly name: string
  /** Why it could not say anything. */
  readonly broken?: string
}
