import type { FilePath } from '../../engine/documents/document.ts'

/** One line of a change; the numbers are 1-based and absent on the side where the line is not. */
export interface DiffLine {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
  readonly before?: number
  readonly after?: number
  /** The last line of a file that does not end with a line break. */
  readonly endless?: true
}

export interface Hunk {
  readonly lines: readonly DiffLine[]
}

/** What a proposal does to one file. */
export interface FileChange {
  readonly path: FilePath
  readonly kind: 'new' | 'changed' | 'removed'
  readonly added: number
  readonly removed: number
  readonly hunks: readonly Hunk[]
  /** Set when the lines cannot be shown; says why. */
  readonly withheld?: string
}
