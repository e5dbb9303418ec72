/** What a brief asks for, as far as the script understands it. */
export interface Assignment {
  readonly task?: string
  readonly title: string
  readonly goal: string
  /** Where pages may be proposed. */
  readonly folder: string
  /** The page that the task names. */
  readonly path?: string
  /** What a review found, in its own words; empty: nothing yet. */
  readonly findings: string
}
