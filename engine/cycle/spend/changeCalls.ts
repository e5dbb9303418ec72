import type { World } from '../../ports/world.ts'
import { readCalls, type OpenCall } from './readCalls.ts'

/** Where the calls are that no record holds yet: a note beside the branch, shared by every engine of the repository. */
export const spendNote = 'spend'

/** How often a lost race for the note is run again. */
const attempts = 200

/**
 * Changes the open calls in one step: what was read is still what is there when it is written. `undefined` leaves them
 * as they are.
 */
export async function changeCalls<T>(
  world: World,
  change: (calls: readonly OpenCall[]) => Promise<{ calls?: readonly OpenCall[]; answer: T }>,
): Promise<T> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const note = await world.store.note(spendNote)
    const { calls, answer } = await change(readCalls(note))
    if (
      calls === undefined ||
      (await world.store.writeNote(
        spendNote,
        calls.length === 0 ? '' : `${JSON.stringify({ calls }, null, 1)}\n`,
        note,
      ))
    )
      return answer
  }
  throw new Error('the note of what is spent is changed by others all the time')
}
