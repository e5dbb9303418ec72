import type { Model } from './model.ts'

/** Why an attempt was ended from this side. */
export type Ended = 'aborted' | 'timeout' | 'silence' | 'oversize'

/**
 * One attempt on the network. The library that speaks the protocol is given this instead of the network, and never sees
 * the key.
 */
export interface Wire {
  readonly fetch: typeof fetch
  readonly signal: AbortSignal
  readonly ended: Ended | undefined
  /** Of the answer, once it began. */
  readonly status: number | undefined
  readonly headers: Headers | undefined
  /** How much of the answer has come. */
  readonly bytes: number
  end(why: Ended): void
  close(): void
}

/** How much of its time a model that streams may be silent between two pieces. */
const silentShare = 1 / 4
/** Most bytes of an answer: what streaming wraps around each token, and something for the rest. */
const bytesPerToken = 1000
const bytesBeside = 1_000_000

/**
 * Opens the wire for one attempt; it ends with the signal, after the model's time, after a silence, or when the answer
 * does not end.
 */
export function openWire(model: Model, key: string | undefined, signal: AbortSignal): Wire {
  const controller = new AbortController()
  const time = (model.timeout_seconds ?? 120) * 1000
  const mostBytes = model.output_tokens * bytesPerToken + bytesBeside
  let ended: Ended | undefined
  let answer: Response | undefined
  let silence: NodeJS.Timeout | undefined
  let bytes = 0
  const end = (why: Ended) => {
    ended ??= why
    controller.abort()
  }
  const abort = () => end('aborted')
  if (signal.aborted) abort()
  signal.addEventListener('abort', abort, { once: true })
  const timer = setTimeout(end, time, 'timeout')

  const watched = () =>
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, stream) {
        bytes += chunk.byteLength
        if (bytes > mostBytes) end('oversize')
        clearTimeout(silence)
        if (model.stream !== false && ended === undefined) silence = setTimeout(end, time * silentShare, 'silence')
        stream.enqueue(chunk)
      },
    })

  return {
    signal: controller.signal,
    get ended() {
      return ended
    },
    get status() {
      return answer?.status
    },
    get headers() {
      return answer?.headers
    },
    get bytes() {
      return bytes
    },
    async fetch(input, init) {
      // Following a redirect could carry the key to another host.
      answer = await fetch(input, {
        ...init,
        headers: withKey(init?.headers, model, key),
        redirect: 'manual',
        signal: controller.signal,
      })
      const { status, headers, body } = answer
      return body
        ? new Response(body.pipeThrough(watched(), { signal: controller.signal }), { status, headers })
        : answer
    },
    end,
    close() {
      clearTimeout(timer)
      clearTimeout(silence)
      signal.removeEventListener('abort', abort)
      controller.abort()
    },
  }
}

function withKey(given: RequestInit['headers'], { protocol }: Model, key: string | undefined): Headers {
  const headers = new Headers(given)
  headers.delete('authorization')
  headers.delete('x-api-key')
  if (key !== undefined && protocol === 'openai') headers.set('authorization', `Bearer ${key}`)
  if (key !== undefined && protocol === 'anthropic') headers.set('x-api-key', key)
  return headers
}
