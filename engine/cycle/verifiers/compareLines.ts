import type { Line } from './work.ts'

/**
 * Which lines a text gained and how many it lost; a line that only moved is neither. Time grows with the lines, not
 * with their pairs.
 */
export function compareLines(
  before: string,
  after: string,
): { added: readonly Line[]; removed: number; lines: number } {
  const old = linesOf(before)
  const left = new Map<string, number>()
  for (const line of old) left.set(line, (left.get(line) ?? 0) + 1)
  const added: Line[] = []
  for (const [index, text] of linesOf(after).entries()) {
    const known = left.get(text) ?? 0
    if (known > 0) left.set(text, known - 1)
    else added.push({ line: index + 1, text })
  }
  return { added, removed: [...left.values()].reduce((sum, count) => sum + count, 0), lines: old.length }
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/)
}
