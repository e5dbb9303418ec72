import { clip } from '../../documents/text/clip.ts'
import type { Usage } from '../../economy/spend/call.ts'
import type { Fault, Model } from './model.ts'
import type { Wire } from './openWire.ts'
import { readWait } from './readWait.ts'

/** What went wrong on the way to a connection: nothing was sent, so nothing is owed. */
const unsent = new Map([
  ['ECONNREFUSED', 'refuses the connection'],
  ['ENOTFOUND', 'has no address'],
  ['EAI_AGAIN', 'has no address at the moment'],
  ['EHOSTUNREACH', 'is not to be reached'],
  ['ENETUNREACH', 'is not to be reached'],
  ['UND_ERR_CONNECT_TIMEOUT', 'does not take the connection'],
])
/** A gateway that gave up waiting says so with these; what stands behind it may have gone on. */
const givenUp = [408, 504, 524]
const tooLong = /context.{0,20}(length|window|size)|maximum context|too (long|many tokens|large)/i
const nothing: Usage = { input: 0, output: 0 }

/**
 * What an error of the library means for the next step, and what is owed. Its request and headers are never looked at.
 */
export function readFault(error: unknown, model: Model, wire: Wire): { fault: Fault; usage: Usage | 'unknown' } {
  const named = `${model.name} at ${hostOf(model)}`
  const again = (words: string, usage: Usage | 'unknown' = 'unknown') => ({
    fault: { words: `${named} ${words}.`, cure: 'again' as const },
    usage,
  })
  if (wire.ended === 'timeout') return again(`did not answer within ${model.timeout_seconds ?? 120} seconds`)
  if (wire.ended === 'silence') return again('fell silent in the middle of its answer')
  if (wire.status !== undefined && (wire.status < 200 || wire.status > 299)) {
    return {
      fault: readStatus(wire.status, messageOf(error), named, model, wire),
      usage: givenUp.includes(wire.status) ? 'unknown' : nothing,
    }
  }
  if (wire.status !== undefined) return again(`did not finish its answer${said(streamedMessage(error))}`)
  const code = codeOf(error)
  const known = unsent.get(code)
  if (known !== undefined) return again(`${known} (${code})`, nothing)
  if (/CERT|TLS|SSL/.test(code))
    return {
      fault: { words: `${named} has a certificate that cannot be trusted (${code}).`, cure: 'elsewhere' },
      usage: nothing,
    }
  return again(`broke the connection${code === '' ? '' : ` (${code})`}`)
}

function readStatus(status: number, message: string, named: string, model: Model, wire: Wire): Fault {
  const help = `"vivarium model test ${model.name}" tells more`
  const fault = (cure: Fault['cure'], words: string): Fault => ({
    cure,
    words: `${named} ${words} (${status}${message === '' ? '' : `: ${message}`}).`,
  })
  if (status === 413 || (status === 400 && tooLong.test(message)))
    return fault('shorter', 'finds the question too long')
  if (status === 401 || status === 403)
    return fault('elsewhere', `does not accept the key; "vivarium model set-key ${model.name}" saves another`)
  if (status === 402) return fault('elsewhere', 'wants to be paid first')
  if (status === 404) return fault('elsewhere', `knows no such model or address; ${help}`)
  if (status >= 300 && status < 400)
    return fault('elsewhere', 'sends elsewhere, which is not followed; name its real address in .swarm/policy.yaml')
  if (![408, 409, 425, 429].includes(status) && status < 500)
    return fault('elsewhere', `does not take the question; ${help}`)
  const wait = readWait(wire.headers)
  return {
    ...fault('again', status === 429 ? 'is asked too much' : 'cannot answer now'),
    ...(wait === undefined ? {} : { wait }),
  }
}

function hostOf({ endpoint }: Model): string {
  return URL.canParse(endpoint) ? new URL(endpoint).host : endpoint
}

/** What the host says of a request it refused: in one line, and short. */
function messageOf(error: unknown): string {
  return inShort(error instanceof Error ? error.message : '')
}

/** What a stream says went wrong; an error of the library itself would quote what it read. */
function streamedMessage(error: unknown): string {
  if (error instanceof Error || typeof error !== 'object' || error === null) return ''
  return 'message' in error && typeof error.message === 'string' ? inShort(error.message) : ''
}

function said(message: string): string {
  return message === '' ? '' : `: ${message}`
}

function inShort(text: string): string {
  return clip(text.replace(/\s+/g, ' ').trim(), 200)
}

function codeOf(error: unknown): string {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    if ('code' in at && typeof at.code === 'string') return at.code
  }
  return ''
}
