import type { RecordData } from '../../../schemas/types.ts'
import type { World } from '../../world.ts'
import { commitActs } from '../commitActs.ts'
import { engine, engineSignature } from '../cycle.ts'
import { asRecorded } from './asRecorded.ts'
import { spendNote } from './changeCalls.ts'
import { costOf } from './costOf.ts'
import { dropCalls } from './dropCalls.ts'
import { readCalls } from './readCalls.ts'

/**
 * Records the calls of cycles that ended without a commit: killed, stopped, or outrun by somebody else. What such
 * a call took is known where it was settled; otherwise it counts with the most it could take.
 */
export async function settleOrphans(world: World): Promise<void> {
  const open = readCalls(await world.store.note(spendNote))
  if (open.length === 0) return
  const held = new Set((await world.store.leases('task')).map(({ name }) => name))
  const orphans = open.filter(({ task }) => !held.has(`task/${task}`)).map(asRecorded)
  const recorded = new Set(
    (await world.store.snapshot())
      .of<RecordData>('record')
      .flatMap(({ data }) => data.cost?.calls ?? [])
      .map(({ id }) => id),
  )
  const missing = orphans.filter(({ id }) => !recorded.has(id))
  if (missing.length > 0) {
    const settled = await commitActs(world, {
      kind: 'act',
      at: world.clock.now(),
      seed: world.ids.seed(),
      author: engineSignature,
      acts: [{ by: engine, action: 'spend.settle', input: { calls: missing.map(({ id }) => id) } }],
      record: { cost: costOf(missing) },
    })
    if (settled.kind !== 'committed') return
  }
  await dropCalls(world, orphans)
}
