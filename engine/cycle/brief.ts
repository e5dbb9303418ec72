import type { Document, FilePath, Instant } from '../documents/document.ts'
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
  readonly task: Document<TaskData>
  readonly resident: Document<ResidentData>
  readonly intent: Intent
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
  /** The brief as text, under a fixed size, with everything written by others fenced. */
  readonly text: string
}
