import type { Problem } from '../../documents/problem.ts'
import type { Exit } from './exitCodes.ts'
import type { Terminal } from './terminal.ts'

/** A problem as the command line tells it; errors bring a hint along. */
export interface Complaint extends Problem {
  readonly hint?: string
}

/** How a command ended, and what it answers. */
export interface Outcome {
  readonly exit: Exit
  /** What `--json` prints. */
  readonly data?: unknown
  readonly problems?: readonly Complaint[]
  /** What a person reads instead of the data. */
  show?(terminal: Terminal): string
}
