import { acknowledgeStop } from './acknowledgeStop.ts'
import { adoptHandEdits } from './adoptHandEdits.ts'
import type { Chore } from './chore.ts'
import { recordMerges } from './recordMerges.ts'
import { refreshOutdated } from './refreshOutdated.ts'
import { settleOrphans } from './settleOrphans.ts'

/** What is done between cycles. */
export const chores: readonly Chore[] = [
  // In this order: what people did comes first.
  adoptHandEdits,
  recordMerges,
  refreshOutdated,
  settleOrphans,
  acknowledgeStop,
]
