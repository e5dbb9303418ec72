import type { FilePath } from '../../documents/document.ts'

/** One file of a proposal, before and after. */
export interface Piece extends Difference {
  readonly path: FilePath
  /** undefined: the file is new. */
  readonly before: string | undefined
  /** null: the file is removed. */
  readonly after: string | null
}

/** What became of the lines of a text. A line that only moved is neither added nor removed. */
export interface Difference {
  /** Lines that stand in it now and did not before, wherever they stand. */
  readonly added: readonly Line[]
  /** How many lines it had that it no longer has. */
  readonly removed: number
  /** How many lines it had. */
  readonly lines: number
}

export interface Line {
  /** 1-based. */
  readonly line: number
  readonly text: string
}

/**
 * Which lines a text gained and how many it lost; a line that only moved is neither. Time grows with the lines, not
 * with their pairs.
 */
export function compareLines(before: string, after: string): Difference {
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
