import type { TaskData } from '../../../schemas/types.ts'
import { engine } from '../engine.ts'
import type { Consequence } from './consequence.ts'
import { settlementOf } from './settlement.ts'

/** The reward of an approved task, for what was measured of the work. */
export const payForTask: Consequence = {
  name: 'pay-for-task',
  tells: 'A resident whose work is approved is paid for it.',
  follow({ act, after }) {
    const settled = settlementOf(act)
    if (settled?.tokens === undefined || settled.resident === undefined) return []
    const { id: task, resident, tokens, score = 0 } = settled
    if (after.find<TaskData>('task', task)?.data.status !== 'approved') return []
    return [{ by: engine, action: 'task.reward', input: { task, resident, tokens, score } }]
  },
}
