import type { Complaint } from './outcome.ts'

/** Ends a use of a face with a problem that a person can mend, from a place that can only throw. */
export class ProblemError extends Error {
  readonly problem: Complaint

  constructor(problem: Complaint) {
    super(problem.message)
    this.name = 'ProblemError'
    this.problem = problem
  }
}
