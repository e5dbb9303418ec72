import { payResident } from '../../actions/ledger/payResident.ts'
import { settleTask } from '../../actions/task/settleTask.ts'
import { approvedTask } from '../../economy/payments/approvedTask.ts'
import type { TaskData } from '../../../schemas/types.ts'
import { engine } from '../engine.ts'
import type { Consequence } from './consequence.ts'

/** The pay for an approved task, by what was measured of the work. */
export const payForTask: Consequence = {
  name: 'pay-for-task',
  tells: 'A resident whose work is approved is paid for it.',
  follow({ act, after }) {
    if (!settleTask.isOf(act)) return []
    const { id: subject, resident, tokens, score = 0 } = act.input
    // Where no mind was asked there was no work.
    if (resident === undefined || tokens === undefined) return []
    if (after.find<TaskData>('task', subject)?.data.status !== 'approved') return []
    return [payResident.act(engine, { reason: approvedTask.reason, subject, resident, tokens, score })]
  },
}
