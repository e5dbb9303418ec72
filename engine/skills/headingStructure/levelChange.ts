/** One heading given another level. */
export interface LevelChange {
  /** Index among the page's headings. */
  readonly at: number
  readonly level: number
  /** How many of the page's faults it mends. */
  readonly mends: number
  /** Every other page that has this heading has it at this level. */
  readonly usual: boolean
  /** How likely this is what was meant, compared with the other changes that would mend the same fault: 0 to 1. */
  readonly likelihood: number
}
