import type { ActRequest } from '../actions/action.ts'
import type { Problem } from '../documents/problem.ts'
import type { Answer, Cost } from '../ports/mind.ts'

/** Most values (texts, numbers, lists, maps) in one answer, and most characters of all its texts. */
const most = { values: 100_000, characters: 20_000_000 }
/** How many maps and lists may lie in one another; acts need no more than a few. */
const deepest = 64
/** How much is kept of what a mind says of its work or of its failure, in characters. */
const longestWords = { note: 50_000, reason: 4000, action: 200 }

/**
 * What a mind answered, as plain data that nothing can change or hide behind any more: a copy, with every part of the
 * kind it should be. Throws, with what is wrong, where it is no answer, or more than anybody could look at.
 */
export function readAnswer(given: unknown): Answer {
  const answer = copyPlain(given)
  if (!isMap(answer)) throw new TypeError('it answered nothing')
  const cost = readCost(answer['cost'])
  if (answer['kind'] === 'failed') {
    const { reason, retryable, refused } = answer
    const words = typeof reason === 'string' && reason.trim() !== '' ? reason : 'it gave no reason'
    return {
      kind: 'failed',
      reason: cut(words, longestWords.reason),
      retryable: retryable === true,
      cost,
      ...(Array.isArray(refused) ? { refused: refused.flatMap(readProblem) } : {}),
    }
  }
  if (answer['kind'] !== 'acts' || !Array.isArray(answer['acts']))
    throw new TypeError('it answered with something else than acts')
  if (typeof answer['note'] !== 'string') throw new TypeError('its note is no text')
  return { kind: 'acts', acts: answer['acts'].map(readAct), note: cut(answer['note'], longestWords.note), cost }
}

/** A copy through JSON, which knows neither code nor ways back; bounded, so that it ends. */
function copyPlain(given: unknown): unknown {
  let values = 0
  let characters = 0
  const text = JSON.stringify(given, (name, value: unknown) => {
    values++
    characters += name.length + (typeof value === 'string' ? value.length : 0)
    if (values > most.values || characters > most.characters)
      throw new RangeError('it answered with more than anybody could look at')
    return value
  }) as string | undefined
  const copy: unknown = text === undefined ? undefined : JSON.parse(text)
  if (isDeeper(copy, deepest)) throw new RangeError(`it answered with values more than ${deepest} deep`)
  return copy
}

function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return depth === 0 || Object.values(value).some((item) => isDeeper(item, depth - 1))
}

function readAct(act: unknown): ActRequest {
  if (!isMap(act) || typeof act['action'] !== 'string') throw new TypeError('one of its acts names no action')
  const action = cut(act['action'], longestWords.action)
  if (!isMap(act['input'])) throw new TypeError(`the input of ${action} is no map`)
  // Who acts is not for a mind to say: nothing else of an act is kept.
  return { action, input: act['input'] }
}

/** What cannot be a count is none. */
function readCost(cost: unknown): Cost {
  const count = (value: unknown) => {
    const whole = typeof value === 'number' ? Math.round(value) : 0
    return Number.isSafeInteger(whole) && whole > 0 ? whole : 0
  }
  const { tokens, milliseconds } = isMap(cost) ? cost : {}
  return { tokens: count(tokens), milliseconds: count(milliseconds) }
}

/** What a mind says the policy has against it, where it is a problem at all. */
function readProblem(value: unknown): readonly Problem[] {
  if (!isMap(value)) return []
  const { rule, message, expected, got, path } = value
  if (typeof rule !== 'string' || typeof message !== 'string') return []
  const more = Object.entries({ expected, got, path }).filter(([, words]) => typeof words === 'string')
  return [{ rule, message, ...Object.fromEntries(more) }]
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 2)} …`
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
