/** What else in the library speaks of an anchor of one page. */
export interface Inbound {
  /** Some link of the library names this anchor, and works. */
  linked(anchor: string): boolean
  /** Another entry of the same list names this anchor, and its text fits better. */
  claims(anchor: string): boolean
  /** Another page has an anchor of this name. */
  usual(anchor: string): boolean
}
