import type { Usage } from '../economy/spend/call.ts'
import type { ModelRequest } from './modelRequest.ts'

/** Decides what a request is answered with; `call` counts the calls of this server from 0. */
export type Behave = (request: ModelRequest, call: number) => Behaviour | Promise<Behaviour>

/** Everything a server of models is known to do, on its good days and its bad ones. */
export type Behaviour =
  | {
      readonly kind: 'answer'
      readonly text?: string
      readonly calls?: readonly ToolCall[]
      /** What is charged and reported instead of what was counted. */
      readonly usage?: Usage
    }
  /** Waits before the first byte, between the pieces of an answer, or both. */
  | { readonly kind: 'slow'; readonly before?: number; readonly between?: number; readonly then: Behaviour }
  /** Refuses; without a body, in the words of the protocol. */
  | {
      readonly kind: 'status'
      readonly code: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string
    }
  /** Breaks the connection in the middle of an answer, which is charged all the same. */
  | { readonly kind: 'cut'; readonly after: Cut; readonly of: Behaviour }
  /** Stops as if the most tokens were written: the last call's input, or else the text, ends in its middle. */
  | { readonly kind: 'truncated'; readonly of: Behaviour }
  /** Answers 200 with a body that is not what was asked for. */
  | { readonly kind: 'malformed'; readonly body: string }
  /** Answers at enormous length, whatever most was asked for. */
  | { readonly kind: 'oversize'; readonly characters: number }
  /** Says nothing until the client goes. */
  | { readonly kind: 'hang' }
  /** Gives the client's own headers back, key included: as the answer, or with a code as the message of an error. */
  | { readonly kind: 'echo'; readonly code?: number }
  /** Reports another usage than it charges; null: none at all. */
  | { readonly kind: 'lying'; readonly usage: Usage | null; readonly of: Behaviour }

export interface ToolCall {
  readonly name: string
  readonly input: Readonly<Record<string, unknown>>
}

export type Cut = { readonly chunks: number } | { readonly bytes: number }
