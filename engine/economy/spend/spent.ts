/** What calls to models took together. */
export interface Spent {
  readonly tokens: number
  /** Millionths of a US dollar. */
  readonly microdollars: number
}
