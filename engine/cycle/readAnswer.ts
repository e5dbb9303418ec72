import type { ActRequest } from '../actions/action.ts'
import type { Problem } from '../documents/problem.ts'
import type { Answer, Cost } from '../ports/mind.ts'

/**
 * What a mind answered, as plain data that nothing can change or hide behind any more: a copy through JSON, with
 * every part of the kind it should be. Throws, with what is wrong, where it is no answer.
 */
export function readAnswer(given: unknown): Answer {
  const answer: unknown = given === undefined ? undefined : JSON.parse(JSON.stringify(given))
  if (!isMap(answer)) throw new TypeError('it answered nothing')
  const cost = isMap(answer['cost']) ? (answer['cost'] as unknown as Cost) : { tokens: 0, milliseconds: 0 }
  if (answer['kind'] === 'failed') {
    const { reason, retryable, refused } = answer
    const words = typeof reason === 'string' ? reason : 'it gave no reason'
    return {
      kind: 'failed',
      reason: words,
      retryable: retryable === true,
      cost,
      ...(Array.isArray(refused) ? { refused: refused.filter(isProblem) } : {}),
    }
  }
  if (answer['kind'] !== 'acts' || !Array.isArray(answer['acts']))
    throw new TypeError('it answered with something else than acts')
  if (typeof answer['note'] !== 'string') throw new TypeError('its note is no text')
  return { kind: 'acts', acts: answer['acts'].map(readAct), note: answer['note'], cost }
}

function readAct(act: unknown): ActRequest {
  if (!isMap(act) || typeof act['action'] !== 'string') throw new TypeError('one of its acts names no action')
  if (!isMap(act['input'])) throw new TypeError(`the input of ${act['action']} is no map`)
  // Who acts is not for a mind to say: nothing else of an act is kept.
  return { action: act['action'], input: act['input'] }
}

function isProblem(value: unknown): value is Problem {
  return isMap(value) && typeof value['rule'] === 'string' && typeof value['message'] === 'string'
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
