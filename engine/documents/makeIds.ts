import type { Instant } from './document.ts'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** Makes ids for one commit: `t-01jd3k5zq4a8f2m`, sortable by time, the rest from the seed. */
export type MakeId = (prefix: string) => string

/**
 * Ids from a moment and a seed: nine digits of time (milliseconds, base 32), two that count the ids of this
 * commit, so that they sort in the order they were made, and five from the seed.
 * A letter always comes first: YAML reads 1.7 % of bare hexadecimal ids as numbers.
 */
export function makeIds(at: Instant, seed: string): MakeId {
  const time = encode(Date.parse(at), 9)
  const random = sequence(`${seed}/${at}`)
  let made = 0
  return (prefix) =>
    `${prefix}-${time}${encode(made++, 2)}${Array.from({ length: 5 }, () => alphabet[random() % 32]).join('')}`
}

/** A 32-bit xorshift sequence started from the FNV-1a hash of a seed; the same seed gives the same numbers. */
function sequence(seed: string): () => number {
  let state = 0x811c9dc5
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193) >>> 0
  state ||= 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state >>> 8
  }
}

function encode(value: number, length: number): string {
  let text = ''
  for (let rest = Math.floor(value), i = 0; i < length; i++, rest = Math.floor(rest / 32))
    text = alphabet[rest % 32] + text
  return text
}
