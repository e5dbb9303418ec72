import { countWritten, type Piece, type Wire } from './wire.ts'
import type { ModelRequest } from './modelRequest.ts'
import type { Plan } from './planAnswer.ts'
import type { Cut } from './behaviour.ts'
import type { Usage } from '../economy/spend/call.ts'

const json = { 'content-type': 'application/json' }
const events = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' }

/** Characters of a JSON answer that are sent at once; matters only where it is slow or cut. */
const pieceOfJson = 256

/** Writes a plan down in a protocol: a stream where one was asked for, one JSON text otherwise. */
export function planDelivery(wire: Wire, request: ModelRequest, { content, ...pace }: Plan): Delivery {
  const { stream } = request
  switch (content.kind) {
    case 'nothing':
      return content
    case 'refusal': {
      const { refusal, headers, body = wire.writeError(refusal) } = content
      return { kind: 'answer', code: refusal.code, headers: { ...json, ...headers }, pieces: cutJson(body, 0), ...pace }
    }
    case 'malformed': {
      const pieces = stream
        ? [{ text: `data: ${content.body}\n\n`, written: content.body.length }]
        : cutJson(content.body, content.body.length)
      return { kind: 'answer', code: 200, headers: stream ? events : json, pieces, charge: content.charge, ...pace }
    }
    case 'reply': {
      const reply = stream && !request.wantsUsage ? { ...content.reply, reported: null } : content.reply
      const pieces = stream ? wire.writeEvents(reply) : cutJson(wire.writeReply(reply), countWritten(reply))
      return { kind: 'answer', code: 200, headers: stream ? events : json, pieces, charge: content.charge, ...pace }
    }
  }
}

/** A whole answer is written before its first byte is sent, so all of it is charged from there. */
function cutJson(text: string, written: number): readonly Piece[] {
  return (text.match(new RegExp(`[^]{1,${Math.max(pieceOfJson, Math.ceil(text.length / 200))}}`, 'gu')) ?? ['']).map(
    (part) => ({ text: part, written }),
  )
}

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
