import { WorldError } from '../../documents/worldError.ts'
import type { SpentCall } from '../../economy/spend/spentCall.ts'
import type { Note } from '../../ports/store.ts'

/** A call that no record holds yet. */
export interface OpenCall extends SpentCall {
  /** The cycle that made it. */
  readonly cycle: string
  readonly task: string
  readonly resident: string
  /** What is reserved for it is the most it can take, until it is settled. */
  readonly settled: boolean
}

/** The calls that a note holds. One that cannot be read stops all spending: what it held would be lost. */
export function readCalls(note: Note | undefined): readonly OpenCall[] {
  if (note === undefined || note.text === '') return []
  try {
    const { calls } = JSON.parse(note.text) as { calls?: readonly OpenCall[] }
    if (Array.isArray(calls)) return calls
  } catch {
    // No JSON at all: said below.
  }
  const got = JSON.stringify(note.text.slice(0, 40))
  const hint = 'Expected {"calls": […]}. When you know what was spent: git update-ref -d refs/vivarium/notes/spend'
  throw new WorldError('spend/calls', `the open calls cannot be read: ${got}`, hint)
}
