import { saysGenerated } from '../reading/saysGenerated.ts'
import type { Reading } from '../reading/reading.ts'

/** What was read in one text: the facts of each reading, under its name and version. */
export type Facts = Map<string, unknown>

/** What every page is asked, whichever skill reads it. */
export const generated: Reading<boolean> = {
  name: 'generated',
  version: 1,
  read: ({ text }) => saysGenerated(text),
}

/** The key that a reading's facts are kept under. */
export function keyOf({ name, version }: Reading): string {
  return `${name}@${version}`
}

/** What a reading found; it must have been read. */
export function factsIn<T>(facts: Facts, reading: Reading<T>): T {
  return facts.get(keyOf(reading)) as T
}
