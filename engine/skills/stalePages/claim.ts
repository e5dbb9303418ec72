/** A sentence that was true at a time it names. */
export interface Claim {
  readonly rule: 'stale/past-plan' | 'stale/dated-claim'
  readonly line: number
  readonly year: number
  readonly sentence: string
}
