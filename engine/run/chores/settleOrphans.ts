import { settleSpend } from '../../actions/spend/settleSpend.ts'
import type { RecordData } from '../../../schemas/types.ts'
import type { World } from '../../ports/world.ts'
import { commitActs } from '../../acts/commitActs.ts'
import { engine, engineSignature } from '../../acts/engine.ts'
import { asRecorded } from '../../cycle/spend/asRecorded.ts'
import { spendNote } from '../../cycle/spend/changeCalls.ts'
import { costOf } from '../../cycle/spend/costOf.ts'
import { dropCalls } from '../../cycle/spend/dropCalls.ts'
import { readCalls } from '../../cycle/spend/readCalls.ts'

import { seeStop } from '../../cycle/seeStop.ts'
import type { Chore } from './chore.ts'

/**
 * Records the calls of cycles that ended without a commit: killed, stopped, or outrun by somebody else. What such
 * a call took is known where it was settled; otherwise it counts with the most it could take.
 */
export const settleOrphans: Chore = {
  name: 'settle-orphans',
  tells: 'Records what models were paid for cycles that made no commit.',
  timing: 'before-cycle',
  open: (world) => ({
    async tend() {
      if (!(await seeStop(world))) await recordOrphans(world)
      return undefined
    },
  }),
}

async function recordOrphans(world: World): Promise<void> {
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
      acts: [settleSpend.act(engine, { calls: missing.map(({ id }) => id) })],
      record: { cost: costOf(missing) },
    })
    if (settled.kind !== 'committed') return
  }
  await dropCalls(world, orphans)
}
