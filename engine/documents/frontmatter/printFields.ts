import { printScalar } from './printScalar.ts'
import { characters } from '../text/characters.ts'

const plainKey = /^[A-Za-z_][A-Za-z0-9_./@+-]*$/
const meansAValue = /^(?:true|false|null|yes|no|on|off)$/i
const suspect = new RegExp(`[${characters.inNoPlainYaml}]`, 'u')

/** Fields as lines at an indent, in the order given; a field without a value (undefined) is left out. */
export function printFields(data: object, indent: number): string {
  return Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${' '.repeat(indent)}${printKey(key)}:${printBeside(value, indent)}\n`)
    .join('')
}

// What follows `key:`, without the last line end.
function printBeside(value: unknown, indent: number): string {
  const block = printBlock(value, indent + 2)
  return block === undefined ? ` ${printInline(value, indent)}` : `\n${block.slice(0, -1)}`
}

// A list or map with something in it, each line ended; undefined for everything that stands beside its key.
function printBlock(value: unknown, indent: number): string | undefined {
  if (Array.isArray(value)) return value.length > 0 ? printItems(value, indent) : undefined
  if (!isMap(value)) return undefined
  return printFields(value, indent) || undefined
}

function printItems(items: readonly unknown[], indent: number): string {
  const pad = ' '.repeat(indent)
  return items
    .map((item) => {
      const block = printBlock(item, indent + 2)
      return block === undefined ? `${pad}- ${printInline(item, indent)}\n` : `${pad}- ${block.slice(indent + 2)}`
    })
    .join('')
}

function printInline(value: unknown, indent: number): string {
  if (Array.isArray(value)) return '[]'
  if (isMap(value)) return '{}'
  if (typeof value === 'string') return isProse(value) ? printLiteral(value, indent + 2) : printScalar(value)
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return printScalar(value)
  throw new TypeError(`YAML documents hold no ${typeof value}`)
}

// Several lines that can stand as they are: nothing invisible at an end, no more than one line end at the last.
function isProse(text: string): boolean {
  return text.includes('\n') && !suspect.test(text) && !/^[ \n]| $| \n|\n\n$/.test(text)
}

function printLiteral(text: string, indent: number): string {
  const ended = text.endsWith('\n')
  const lines = (ended ? text.slice(0, -1) : text).split('\n')
  const pad = ' '.repeat(indent)
  return [ended ? '|' : '|-', ...lines.map((line) => (line === '' ? '' : pad + line))].join('\n')
}

function printKey(key: string): string {
  return plainKey.test(key) && !meansAValue.test(key) ? key : printScalar(key, 'double')
}

function isMap(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    throw new TypeError(`YAML documents hold no ${(value as object).constructor.name}`)
  }
  return true
}
