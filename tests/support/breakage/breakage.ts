import type { Tree } from './tree.ts'

/** Something that worked and no longer does, at one place of one file. */
export interface Breakage {
  readonly kind: string
  readonly path: string
  readonly line: number
  /** Offset of what was changed, in the broken text. */
  readonly start: number
  /** What stands there now. */
  readonly written: string
  /** What must stand there again. */
  readonly right: string
  /** Nothing else could have been meant. */
  readonly unique: boolean
}

/** A tree with known breaks. */
export interface BrokenTree {
  readonly tree: Tree
  readonly broken: readonly Breakage[]
}
