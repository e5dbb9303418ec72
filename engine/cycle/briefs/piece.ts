/** A part of what stands in the place of a placeholder. The first pieces of several are the ones to keep. */
export type Piece =
  /** Words of the engine or of the stewards. */
  | { readonly kind: 'plain'; readonly text: string }
  /** Words of somebody else, which stand in a fence of their own. */
  | { readonly kind: 'quote'; readonly text: string; readonly from: string }

/** What stands in the place of a placeholder. */
export interface Value {
  readonly pieces: readonly Piece[]
  /** A bound of its own, in characters; left out, it shares the brief's with the others. */
  readonly bound?: number
}
