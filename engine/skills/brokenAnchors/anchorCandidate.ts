/** How an anchor differs from the fragment that was meant to name it, surest first. */
export type AnchorSlip = 'case' | 'punctuation' | 'number' | 'typing' | 'text' | 'extended' | 'renamed'

/** An anchor that a lost fragment may have meant. */
export interface AnchorCandidate {
  readonly slip: AnchorSlip
  readonly anchor: string
  /** Within one kind of slip, smaller is nearer. */
  readonly distance: number
  /** Some link of the library already leads there, so that the name is hardly a new one. */
  readonly linked: boolean
  /** Another entry of the same list leads there, and its text fits better. */
  readonly claimed: boolean
  /** Another page has an anchor of this name, so that it is hardly a new one. */
  readonly usual: boolean
}
