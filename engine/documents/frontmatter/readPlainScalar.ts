// Words, paths, dates, sentences: nothing that could be a YAML indicator at the start, a key or a comment inside.
const plain = /^[\p{L}\p{N}_/(](?:[^\u0000-\u001f]*[^\s:])?$/u
const notPlain = /: |:\t| #|\t#/
const flowPlain = /^[\p{L}\p{N}_/][\p{L}\p{N}_/.@+-]*(?: [\p{L}\p{N}_/.@+-]+)*$/u
const integer = /^-?(?:0|[1-9]\d{0,14})$/
const decimal = /^-?(?:0|[1-9]\d{0,14})\.\d{1,15}$/
// What YAML's core schema reads as a number.
const number = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$|^0o[0-7]+$|^0x[0-9a-fA-F]+$/
const wordValue = /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE|[Nn]ull|NULL)$/
const doubleQuoted = /^"(?:[^"\\]|\\["\\/nrt])*"$/
const singleQuoted = /^'(?:[^']|'')*'$/

/** One scalar on one line as YAML's core schema reads it; undefined where that is not certain. */
export function readPlainScalar(source: string, inFlow: boolean): string | number | boolean | null | undefined {
  switch (source.charCodeAt(0)) {
    case 34:
      return readDoubleQuoted(source)
    case 39:
      return singleQuoted.test(source) ? source.slice(1, -1).replaceAll("''", "'") : undefined
  }
  if (source === 'true') return true
  if (source === 'false') return false
  if (source === 'null') return null
  if (integer.test(source) || decimal.test(source)) return Number(source)
  if (inFlow ? !flowPlain.test(source) : !plain.test(source) || notPlain.test(source)) return undefined
  return number.test(source) || wordValue.test(source) ? undefined : source
}

function readDoubleQuoted(source: string): string | undefined {
  if (!doubleQuoted.test(source)) return undefined
  return source.includes('\\') ? (JSON.parse(source) as string) : source.slice(1, -1)
}
