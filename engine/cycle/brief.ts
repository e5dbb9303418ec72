import type { Action } from '../actions/action.ts'
import type { BlobId, Document, FilePath, Instant } from '../documents/document.ts'
import type { View } from '../documents/view.ts'
import type { ResidentData, TaskData } from '../../schemas/types.ts'

/** What a task wants, read from its document. */
export interface Intent {
  readonly goal: string
  readonly constraints: readonly string[]
  readonly nonGoals: readonly string[]
}

/** All that a mind is given. It is assembled from documents and holds no credentials. */
export interface Brief {
  readonly at: Instant
  /** What it is asked for: to do the task, or to look at what another resident did. */
  readonly purpose: 'work' | 'critique'
  readonly task: Document<TaskData>
  readonly resident: Document<ResidentData>
  readonly intent: Intent
  /** Which mind, as the task, the resident or the control says: `gardener`, `model/local`. */
  readonly mind: string
  /** The skill that the work was routed to. */
  readonly skill?: string
  /** Root of the shared library. */
  readonly root: FilePath
  /** Where the work is wanted; the root itself when the task names no scope. */
  readonly scope: FilePath
  /** What the last review found; a mind must answer it. */
  readonly findings: readonly string[]
  readonly view: View
  /** Most files that one proposal may touch. */
  readonly filesPerProposal: number
  /** What it may answer with. */
  readonly actions: readonly Action[]
  /** Stands in every fence of this brief; text by others cannot know it. */
  readonly marker: string
  /** The brief as text, under a fixed size, with everything written by others fenced. */
  readonly text: string
  /** The blob id of that text. */
  readonly hash: BlobId
}
