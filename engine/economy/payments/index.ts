import { appliedProposal } from './appliedProposal.ts'
import { approvedTask } from './approvedTask.ts'
import type { Payment } from './payment.ts'

/** Everything that residents are paid for. */
export const payments: readonly Payment[] = [approvedTask, appliedProposal]
