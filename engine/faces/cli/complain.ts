import type { Exit } from './exitCodes.ts'
import type { Complaint, Outcome } from './outcome.ts'

/** The outcome of a command that found something a person can mend. */
export function complain(exit: Exit, ...problems: readonly Complaint[]): Outcome {
  return { exit, problems }
}
