import type { Usage } from '../economy/spend/call.ts'
import type { Headers, ModelRequest, Protocol, WireCall } from './modelRequest.ts'

/** How requests are read and answers are written in one protocol. */
export interface Wire {
  readonly protocol: Protocol
  /** Where calls are posted, below the base. */
  readonly path: string
  readRequest(body: unknown, headers: Headers): ModelRequest | Refusal
  /** The answer as one JSON text. */
  writeReply(reply: Reply): string
  /** The answer as server-sent events, in order. */
  writeEvents(reply: Reply): readonly Piece[]
  writeError(refusal: Refusal): string
  writeModels(names: readonly string[]): string
}

/** An answer that is ready to be written down. */
export interface Reply {
  readonly id: string
  readonly model: string
  /** Seconds since 1970, as both protocols tell time. */
  readonly created: number
  readonly text: string
  readonly calls: readonly WireCall[]
  readonly finish: 'stop' | 'calls' | 'length'
  /** What the answer says it took; null: nothing is said. */
  readonly reported: Usage | null
}

/** A part of an answer that is sent at once. */
export interface Piece {
  readonly text: string
  /** How many characters of the model's own words have been written with it. */
  readonly written: number
}

/** Why a request is not answered. */
export interface Refusal {
  readonly code: number
  readonly message: string
}

/** Characters of an answer that the model itself wrote. */
export function countWritten({ text, calls }: Pick<Reply, 'text' | 'calls'>): number {
  return calls.reduce((sum, { name, input }) => sum + name.length + input.length, text.length)
}

/** The answer as far as a number of characters lets the model write; the call it was writing ends there. */
export function shortenReply(reply: Reply, characters: number): Reply {
  if (countWritten(reply) <= characters) return reply
  let left = characters - reply.text.length
  const calls = reply.calls.flatMap((call) => {
    const room = left - call.name.length
    left = room - call.input.length
    return room > 0 ? [{ ...call, input: call.input.slice(0, room) }] : []
  })
  return { ...reply, text: reply.text.slice(0, characters), calls, finish: 'length' }
}
