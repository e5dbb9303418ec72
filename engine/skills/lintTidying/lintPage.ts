import type { Root } from 'mdast'
import type { Defect } from './defect.ts'

/** A page as the checks see it. */
export interface LintPage {
  readonly text: string
  readonly tree: Root
  /** The text with everything but what a reader sees as words blanked out; same offsets. */
  readonly visible: string
}

/** One kind of defect. */
export interface Check {
  /** A cheap look that may say yes too often, never no wrongly: a page that passes none is not parsed. */
  possible(text: string): boolean
  find(page: LintPage): readonly Defect[]
}
