import type { SpentCall } from '../../economy/spend/spentCall.ts'
import type { World } from '../../ports/world.ts'
import { asRecorded } from './asRecorded.ts'
import { spendNote } from './changeCalls.ts'
import { readCalls } from './readCalls.ts'

/** The calls of a cycle as its record holds them. */
export async function callsOf(world: World, cycle: string): Promise<readonly SpentCall[]> {
  return readCalls(await world.store.note(spendNote))
    .filter((call) => call.cycle === cycle)
    .map(asRecorded)
}
