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
  return note === undefined || note.text === '' ? [] : (JSON.parse(note.text) as { calls: OpenCall[] }).calls
}
