/** One call to a model, before it is made: the most it can take. */
export interface Call {
  /** The model as the policy names it. */
  readonly model: string
  readonly endpoint: string
  /** Most tokens that are read, and that are written. */
  readonly input: number
  readonly output: number
}

/** What a call took, as its provider says. */
export interface Usage {
  readonly input: number
  readonly output: number
}
