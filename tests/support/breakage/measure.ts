/** How a skill did on one broken tree. */
export interface Measure {
  readonly broken: number
  readonly found: number
  /** Broken ones with exactly one right answer. */
  readonly unique: number
  readonly repaired: number
  /** Repairs of any broken one that give exactly what was there. */
  readonly exact: number
  /** Found, with one right answer, and not repaired. */
  readonly left: readonly string[]
  /** Repairs that give something else than what was right. */
  readonly wrong: readonly string[]
  readonly missed: readonly string[]
  /** Findings on what works. */
  readonly false: readonly string[]
  /** Bytes changed outside what was broken. */
  readonly extraBytes: number
}
