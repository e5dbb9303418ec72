import { fitPieces, shareOut, type Value } from './piece.ts'
import type { Placeholder, Template, TemplateLine } from './template.ts'

/**
 * A template with everything in its place. Lines and sections whose placeholders are all empty are left out.
 * What stands in a placeholder is never read for placeholders again.
 */
export function printBrief(
  { characters, sections }: Template,
  valueOf: (placeholder: Placeholder) => Value,
  marker: string,
): string {
  const values = new Map<Placeholder, Value>()
  const value = (placeholder: Placeholder) => {
    const known = values.get(placeholder) ?? valueOf(placeholder)
    values.set(placeholder, known)
    return known
  }
  const isEmpty = (line: TemplateLine) => {
    const named = namesIn(line)
    return named.length > 0 && named.every((name) => value(name).pieces.every(({ text }) => text.trim() === ''))
  }
  const kept = sections
    .filter(
      ({ lines }) =>
        lines.every((line) => namesIn(line).length === 0) ||
        lines.some((line) => namesIn(line).length > 0 && !isEmpty(line)),
    )
    .map(({ lines }) =>
      lines
        .filter((line) => !isEmpty(line))
        .filter((line, index, all) => line.length > 0 || all[index - 1]?.length !== 0),
    )
  const words =
    kept.flat(2).reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0) +
    kept.flat().length +
    kept.length
  // Every section that shares the room asks for as much as it holds; the pieces of one share what it gets.
  const print = (name: Placeholder, room: number) =>
    name === 'marker' ? marker : fitPieces(value(name).pieces, room, marker)
  const printedWhole = (name: Placeholder) => print(name, Number.POSITIVE_INFINITY).length
  const shared = (lines: readonly TemplateLine[]) =>
    lines.flatMap(namesIn).filter((name) => value(name).bound === undefined)
  const demands = kept.map((lines) => shared(lines).map(printedWhole))
  const rooms = shareOut(
    demands.map((inside) => inside.reduce((sum, length) => sum + length, 0)),
    characters - words,
  )
  return kept
    .map((lines, index) => {
      const shares = [...shareOut(demands[index] ?? [], rooms[index] ?? 0)]
      const printed = lines.map((line) =>
        printLine(line, (name) => print(name, value(name).bound ?? shares.shift() ?? 0)),
      )
      return printed.join('\n').replace(/^\n+|\n+$/g, '')
    })
    .filter((section) => section !== '')
    .join('\n\n')
    .concat('\n')
}

function namesIn(line: TemplateLine): readonly Placeholder[] {
  return line.flatMap((part) => (typeof part === 'string' ? [] : [part.placeholder]))
}

/** What takes several lines begins and ends on a line of its own. */
function printLine(line: TemplateLine, print: (name: Placeholder) => string): string {
  let text = ''
  let block = false
  for (const part of line) {
    const words = typeof part === 'string' ? part : print(part.placeholder)
    const several = typeof part !== 'string' && (words.includes('\n') || words.startsWith('<<<'))
    if (text !== '' && (several || block) && words.trim() !== '') text = `${text.trimEnd()}\n${words.trimStart()}`
    else text += words
    block = several
  }
  return text
}
