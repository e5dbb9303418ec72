import type { FilePath } from '../../documents/document.ts'
import type { PageForm } from './habits.ts'

/** What must have happened to a link for this target to be the right one, surest first. */
export type Slip = 'case' | 'ending' | 'carried' | 'depth' | 'moved' | 'typing'

/** A file or folder that a broken link may have meant. */
export interface Candidate {
  readonly slip: Slip
  readonly target: FilePath
  readonly form: PageForm
  /** Within one kind of slip, smaller is nearer. */
  readonly distance: number
  /** Strong enough to repair by, if nothing else contends. */
  readonly sure: boolean
  /** What was found, for the maintainer. */
  readonly because: string
}
