import type { Cut } from './behaviour.ts'
import type { Usage } from '../economy/spend/call.ts'
import type { Piece } from './wire.ts'

/** Everything that is sent for one call, and when. */
export type Delivery =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'answer'
      readonly code: number
      readonly headers: Readonly<Record<string, string>>
      readonly pieces: readonly Piece[]
      /** Milliseconds before the first piece, and between two. */
      readonly before: number
      readonly between: number
      readonly cut?: Cut
      /** What the call costs once all is written; undefined: it is free. */
      readonly charge?: Usage
    }
