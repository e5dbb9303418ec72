/** What a verifier says of a result. */
export interface Opinion {
  /** What is wrong, in words the author can act on. */
  readonly findings: readonly string[]
  /** 0 to 1; left out, it is sure of what it says. */
  readonly confidence?: number
  /** Why it is not sure, in words for the human who may have to decide. */
  readonly because?: readonly string[]
}

/** What came of asking a verifier, or a critic. */
export interface Look extends Opinion {
  readonly name: string
  /** Why it could not say anything. */
  readonly broken?: string
}
