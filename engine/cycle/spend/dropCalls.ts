import type { SpentCall } from '../../economy/spend/spentCall.ts'
import type { World } from '../../ports/world.ts'
import { changeCalls } from './changeCalls.ts'

/** Takes calls that a record holds out of the note. */
export async function dropCalls(world: World, recorded: readonly SpentCall[]): Promise<void> {
  if (recorded.length === 0) return
  const ids = new Set(recorded.map(({ id }) => id))
  await changeCalls(world, async (open) => ({ calls: open.filter(({ id }) => !ids.has(id)), answer: undefined }))
}
