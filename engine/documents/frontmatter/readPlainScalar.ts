// Words, paths, dates, sentences: nothing that could be a YAML indicator at the start, a key or a comment inside.
const PLAIN = /^[\p{L}\p{N}_/(](?:[^\u0000-\u001f]*[^\s:])?$/u
const NOT_PLAIN = /: |:\t| #|\t#/
const FLOW_PLAIN = /^[\p{L}\p{N}_/][\p{L}\p{N}_/.@+-]*(?: [\p{L}\p{N}_/.@+-]+)*$/u
const INTEGER = /^-?(?:0|[1-9]\d{0,14})$/
const DECIMAL = /^-?(?:0|[1-9]\d{0,14})\.\d{1,15}$/
// What YAML's core schema reads as a number.
const NUMBER = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$|^0o[0-7]+$|^0x[0-9a-fA-F]+$/
const WORD_VALUE = /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE|[Nn]ull|NULL)$/
const DOUBLE_QUOTED = /^"(?:[^"\\]|\\["\\/nrt])*"$/
const SINGLE_QUOTED = /^'(?:[^']|'')*'$/

/** One scalar on one line as YAML's core schema reads it; undefined where that is not certain. */
export function readPlainScalar(source: string, inFlow: boolean): string | number | boolean | null | undefined {
  switch (source.charCodeAt(0)) {
    case 34:
      return readDoubleQuoted(source)
    case 39:
      return SINGLE_QUOTED.test(source) ? source.slice(1, -1).replaceAll("''", "'") : undefined
  }
  if (source === 'true') return true
  if (source === 'false') return false
  if (source === 'null') return null
  if (INTEGER.test(source) || DECIMAL.test(source)) return Number(source)
  if (inFlow ? !FLOW_PLAIN.test(source) : !PLAIN.test(source) || NOT_PLAIN.test(source)) return undefined
  return NUMBER.test(source) || WORD_VALUE.test(source) ? undefined : source
}

function readDoubleQuoted(source: string): string | undefined {
  if (!DOUBLE_QUOTED.test(source)) return undefined
  return source.includes('\\') ? (JSON.parse(source) as string) : source.slice(1, -1)
}
