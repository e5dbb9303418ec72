import type { Span } from './outline.ts'

/** Turns offsets of this text into spans with line and column. */
export function locateOffsets(text: string): (start: number, end: number) => Span {
  const lineStarts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  return (start, end) => {
    let low = 0
    let high = lineStarts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (lineStarts[middle]! <= start) low = middle
      else high = middle - 1
    }
    return { start, end, line: low + 1, column: start - lineStarts[low]! + 1 }
  }
}
