/** How an anchor differs from the fragment that was meant to name it, surest first. */
export type AnchorSlip = 'case' | 'punctuation' | 'number' | 'typing' | 'text' | 'renamed'

/** An anchor that a lost fragment may have meant. */
export interface AnchorCandidate {
  readonly slip: AnchorSlip
  readonly anchor: string
  /** Within one kind of slip, smaller is nearer. */
  readonly distance: number
}
