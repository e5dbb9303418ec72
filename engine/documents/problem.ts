import type { FilePath } from './document.ts'

/** Something a person can fix: which rule, where, what was expected and what came. */
export interface Problem {
  /** `schema/task`, `frontmatter/tabs`, `reference/missing`, `policy/own-space` … */
  readonly rule: string
  readonly message: string
  readonly path?: FilePath
  /** 1-based. */
  readonly line?: number
  /** 1-based, in UTF-16 code units. */
  readonly column?: number
  readonly expected?: string
  readonly got?: string
  /** A value or line that would have been right. */
  readonly example?: string
}
