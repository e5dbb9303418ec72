import type { Complaint } from './outcome.ts'

/** Ends a command with a problem that a person can mend. */
export class CommandError extends Error {
  readonly problem: Complaint

  constructor(problem: Complaint) {
    super(problem.message)
    this.name = 'CommandError'
    this.problem = problem
  }
}
