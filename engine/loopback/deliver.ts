import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Usage } from '../economy/spend/call.ts'
import type { Cut } from './behaviour.ts'
import type { Delivery } from './planDelivery.ts'
import type { Piece } from './wire.ts'

/** Sends an answer piece by piece until it ends, is cut or the client goes; charges each piece before it is sent. */
export async function deliver(
  response: ServerResponse,
  delivery: Delivery,
  charge: (usage: Usage) => void,
): Promise<void> {
  if (delivery.kind === 'nothing') return
  const { before, between, cut, charge: whole, code, headers } = delivery
  const pieces = cut ? cutPieces(delivery.pieces, cut) : delivery.pieces
  const all = delivery.pieces.at(-1)?.written ?? 0
  const chargeFor = (written = 0) =>
    whole &&
    charge({ input: whole.input, output: all === 0 ? whole.output : Math.ceil((whole.output * written) / all) })
  const left = new AbortController()
  response.once('close', () => left.abort())
  if (response.destroyed) left.abort()
  try {
    if (before > 0) await wait(before, undefined, { signal: left.signal })
    if (left.signal.aborted) return
    response.writeHead(code, headers)
    chargeFor(delivery.pieces[0]?.written)
    for (const [index, { text, written }] of pieces.entries()) {
      if (index > 0 && between > 0) await wait(between, undefined, { signal: left.signal })
      if (left.signal.aborted) return
      chargeFor(written)
      await send(response, text)
    }
    if (cut) response.destroy()
    else response.end()
  } catch (error) {
    if (!left.signal.aborted) throw error
  }
}

/** Waits until the piece is with the system: what is only buffered would be lost when the connection is cut. */
function send(response: ServerResponse, text: string): Promise<void> {
  return new Promise((resolve) => {
    response.once('close', resolve)
    response.write(text, () => {
      response.off('close', resolve)
      resolve()
    })
  })
}

function cutPieces(pieces: readonly Piece[], cut: Cut): readonly Piece[] {
  if ('chunks' in cut) return pieces.slice(0, cut.chunks)
  let left = cut.bytes
  return pieces.flatMap((piece) => {
    const text = Buffer.from(piece.text).subarray(0, Math.max(0, left)).toString()
    left -= Buffer.byteLength(piece.text)
    return text === '' ? [] : [{ ...piece, text }]
  })
}
