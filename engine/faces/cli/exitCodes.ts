import type { Ending } from '../outcome.ts'

/** How a command ends, as the number that its shell gets. */
export const exitCodes: Readonly<Record<Ending, number>> = {
  done: 0,
  problems: 1,
  usage: 2,
  refused: 3,
  stopped: 4,
  lost: 5,
}
