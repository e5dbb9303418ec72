import type { Problem } from '../documents/problem.ts'

/** How a use of a face can end, and what that tells a person. */
export const endings = {
  done: 'done',
  problems: 'problems found, or the command could not be done',
  usage: 'the command was not understood',
  refused: 'refused by the policy',
  stopped: 'the world is stopped, or the work was interrupted',
  lost: 'lost a race: somebody changed the same thing first; try again',
} as const

export type Ending = keyof typeof endings

/** A problem as a face tells it; errors bring a hint along. */
export interface Complaint extends Problem {
  readonly hint?: string
}

/** How one use of a face ended, what it answers, and what a person can mend. */
export interface Outcome<Data = unknown> {
  readonly ending: Ending
  readonly data?: Data
  readonly problems?: readonly Complaint[]
}

/** The outcome where something stands in the way that a person can mend. */
export function complain(ending: Ending, ...problems: readonly Complaint[]): Outcome<never> {
  return { ending, problems }
}
