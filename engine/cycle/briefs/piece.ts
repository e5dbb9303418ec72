import { defuse } from '../../documents/defuse.ts'
import { fence } from '../../documents/fence.ts'
import { clip, leftOut } from '../../documents/text/clip.ts'

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

/** Fewest characters of a piece that are worth their fence. */
const least = 80

/** Pieces as text that fits the room: the longest give way first, then the last; a fence is never cut open. */
export function fitPieces(pieces: readonly Piece[], room: number, marker: string): string {
  const whole = pieces.map((piece) => print(piece, piece.text, marker))
  if (lengthOf(whole) <= room) return whole.join('\n')
  for (let kept = pieces.length; kept > 0; kept--) {
    const rest = kept < pieces.length ? `[… ${pieces.length - kept} more left out]` : ''
    const shares = shareOut(
      whole.slice(0, kept).map(({ length }) => length),
      room - kept - rest.length,
    )
    const fits = pieces
      .slice(0, kept)
      .every(
        (piece, index) =>
          (shares[index] ?? 0) >= Math.min(whole[index]?.length ?? 0, print(piece, '', marker).length + least),
      )
    if (!fits) continue
    const parts = pieces.slice(0, kept).map((piece, index) => {
      const share = shares[index] ?? 0
      if ((whole[index]?.length ?? 0) <= share) return whole[index] ?? ''
      const left = share - print(piece, '', marker).length
      return print(piece, clip(defuse(piece.text, marker).trim(), left, leftOut), marker)
    })
    return [...parts, ...(rest ? [rest] : [])].join('\n')
  }
  return room >= least ? `[… ${pieces.length} left out]` : ''
}

function print(piece: Piece, text: string, marker: string): string {
  return piece.kind === 'quote' ? fence(text, piece.from, marker) : defuse(text, marker).trim()
}

function lengthOf(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + part.length + 1, -1)
}

/** Divides room among demands so that the longest gives way first: who wants less than an even share gets all of it. */
export function shareOut(demands: readonly number[], room: number): readonly number[] {
  const shares = demands.map(() => 0)
  const order = demands.map((_, index) => index).sort((a, b) => (demands[a] ?? 0) - (demands[b] ?? 0) || a - b)
  let left = Math.max(0, room)
  for (const [place, index] of order.entries()) {
    const share = Math.min(demands[index] ?? 0, Math.floor(left / (order.length - place)))
    shares[index] = share
    left -= share
  }
  return shares
}
