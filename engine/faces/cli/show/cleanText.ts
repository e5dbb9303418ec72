import { characters } from '../../../documents/text/characters.ts'

const unsafe = new RegExp(`[${characters.onNoTerminal}]`, 'g')

/** A value with every string in it safe to print: what could steer a terminal is shown as a picture of itself. */
export function cleanText<T>(value: T): T {
  if (typeof value === 'string') return value.replace(unsafe, picture) as T
  if (Array.isArray(value)) return value.map(cleanText) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [cleanText(key), cleanText(item)])) as T
}

function picture(character: string): string {
  const code = character.charCodeAt(0)
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '␡' : '�'
}
