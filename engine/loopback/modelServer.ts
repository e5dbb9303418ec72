import type { Instant } from '../documents/document.ts'
import type { Usage } from '../economy/spend/call.ts'
import type { Behave } from './behaviour.ts'
import type { Headers, Protocol } from './modelRequest.ts'

export interface ModelServerOptions {
  readonly behave: Behave
  /** A free one when left out. */
  readonly port?: number
  /** The names that `GET /models` lists; a call may name any. */
  readonly models?: readonly string[]
}

/** A server of models on this machine, for both protocols. */
export interface ModelServer {
  readonly url: string
  /** Where a client of each protocol is pointed to. */
  readonly base: Readonly<Record<Protocol, string>>
  /** Every call that came in, also those that were refused; oldest first. */
  readonly requests: readonly ReceivedCall[]
  /** What a provider would charge by now. */
  readonly bill: Bill
  /** Breaks what is still open and ends. */
  close(): Promise<void>
}

export interface ReceivedCall {
  readonly at: Instant
  readonly protocol: Protocol
  readonly headers: Headers
  /** As parsed; undefined where it was not JSON. */
  readonly body: unknown
}

interface Bill {
  /** One line for each call, in the order of `requests`. */
  readonly calls: readonly BilledCall[]
  readonly sum: Usage
}

/** One call on the bill: all it read, and what it has written so far. Nothing was charged before a first byte. */
interface BilledCall extends Usage {
  readonly billed: boolean
}

/** A bill that grows: a line for each call that came in, and what it took by now. */
export function openBill(): { addCall(): (usage: Usage) => void; read(): Bill } {
  const calls: BilledCall[] = []
  return {
    addCall() {
      const line = calls.push({ billed: false, input: 0, output: 0 }) - 1
      return ({ input, output }) => {
        calls[line] = { billed: true, input, output }
      }
    },
    read() {
      const sum = calls.reduce(
        (total, { input, output }) => ({ input: total.input + input, output: total.output + output }),
        { input: 0, output: 0 },
      )
      return { calls: [...calls], sum }
    },
  }
}
