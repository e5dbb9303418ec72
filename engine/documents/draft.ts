import type { FilePath } from './document.ts'
import type { DraftLog } from './draftLog.ts'
import type { View } from './view.ts'

/** A view with changes laid over it. Immutable: `changeDraft` gives a new one. */
export interface Draft extends View {
  readonly kind: 'draft'
  /** What the changes are laid over. */
  readonly base: View
  /** Path to the text it should have; null removes the file. */
  readonly changes: ReadonlyMap<FilePath, string | null>
  /** Its changes as they were read, and those of the drafts that grew out of it. */
  readonly log: DraftLog
  /** How many changes of the log are its own. */
  readonly length: number
}
