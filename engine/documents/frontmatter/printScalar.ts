import { readPlainScalar } from './readPlainScalar.ts'
import { characters } from '../text/characters.ts'

type Quotes = 'none' | 'single' | 'double'

// Other programs read YAML 1.1, where these words are booleans and these digits are numbers.
const oldMeanings = /^(?:yes|no|on|off)$|^\d[\d_,:.]*$|^0[box]/i
const escaped = new RegExp(`[${characters.inNoPlainYaml}]`, 'gu')

/** A scalar on one line; a text gets the quotes asked for unless it would then read as something else. */
export function printScalar(value: string | number | boolean | null, quotes: Quotes = 'none', inFlow = false): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`YAML documents hold no ${value}`)
  if (typeof value !== 'string') return Object.is(value, -0) ? '-0' : String(value)
  if (value.search(escaped) >= 0 || value.includes('\n') || quotes === 'double') return doubleQuoted(value)
  if (quotes === 'single') return `'${value.replaceAll("'", "''")}'`
  const plain = readPlainScalar(value, inFlow) === value && !oldMeanings.test(value)
  return plain ? value : doubleQuoted(value)
}

function doubleQuoted(value: string): string {
  return JSON.stringify(value).replace(
    escaped,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
