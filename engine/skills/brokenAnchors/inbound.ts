/** Which anchors of a page other links already lead to. */
export interface Inbound {
  /** Some link of the library names this anchor, and works. */
  linked(anchor: string): boolean
  /** Another entry of the same list names this anchor, and its text fits better. */
  claims(anchor: string): boolean
}
