/** How a command can end. */
export const exitCodes = {
  done: { code: 0, means: 'done' },
  problems: { code: 1, means: 'problems found, or the command could not be done' },
  usage: { code: 2, means: 'the command was not understood' },
  refused: { code: 3, means: 'refused by the policy' },
  stopped: { code: 4, means: 'the world is stopped, or the work was interrupted' },
  lost: { code: 5, means: 'lost a race: somebody changed the same thing first; try again' },
} as const

export type Exit = keyof typeof exitCodes
